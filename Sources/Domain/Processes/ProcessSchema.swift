package import Storage

package enum ProcessSchema {
  package static let migrations = [
    Migration("0006-processes") { engine in
      [
        // The next version of a process while people work on it; one at a time.
        """
        CREATE TABLE process_draft (
          slug TEXT PRIMARY KEY,
          base_version BIGINT NOT NULL,
          procedure_code TEXT,
          definition TEXT NOT NULL,
          revision BIGINT NOT NULL,
          checked_revision BIGINT,
          account_id BIGINT NOT NULL REFERENCES account (id),
          actor_name TEXT NOT NULL,
          changed_at BIGINT NOT NULL
        )
        """,
        // Who changed which process, and when. Only ever added to.
        """
        CREATE TABLE process_change (
          id \(engine.identity),
          at BIGINT NOT NULL,
          account_id BIGINT NOT NULL REFERENCES account (id),
          actor_name TEXT NOT NULL,
          slug TEXT NOT NULL,
          version BIGINT,
          what TEXT NOT NULL CHECK (what IN ('begun', 'changed', 'checked', 'discarded', 'published', 'retired')),
          detail TEXT NOT NULL
        )
        """,
        "CREATE INDEX process_change_of_slug ON process_change (slug, id)",
      ]
    }
  ]
}
