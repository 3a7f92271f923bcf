package import Storage

package enum DraftSchema {
  package static let migrations = [
    Migration("0006-drafts") { engine in
      [
        """
        CREATE TABLE submission_draft (
          key TEXT PRIMARY KEY,
          holder_hash \(engine.bytes) NOT NULL,
          account_id BIGINT REFERENCES account (id),
          procedure_code TEXT NOT NULL,
          typed TEXT NOT NULL,
          papers TEXT NOT NULL,
          dossier_code TEXT,
          started_at BIGINT NOT NULL,
          changed_at BIGINT NOT NULL,
          expires_at BIGINT NOT NULL
        )
        """,
        """
        CREATE INDEX draft_of_account ON submission_draft (account_id, changed_at)
        WHERE account_id IS NOT NULL AND dossier_code IS NULL
        """,
        "CREATE INDEX draft_by_expiry ON submission_draft (expires_at)",
      ]
    }
  ]
}
