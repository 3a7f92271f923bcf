package import Storage

package enum TermSchema {
  package static let migrations = [
    Migration("0008-term-stops") { _ in
      [
        "ALTER TABLE dossier ADD COLUMN stops TEXT NOT NULL DEFAULT ''",
        // Running dossiers whose appointment is to be worked out anew, since the calendar changed.
        """
        CREATE TABLE due_review (
          dossier_id BIGINT PRIMARY KEY REFERENCES dossier (id),
          revision BIGINT NOT NULL,
          reason TEXT NOT NULL
        )
        """,
      ]
    }
  ]
}
