package import Storage

package enum ProcessSchema {
  package static let migrations = [
    Migration("0010-processes") { engine in
      [
        // What was published before versions had days holds from the beginning.
        "ALTER TABLE process ADD COLUMN valid_from TEXT NOT NULL DEFAULT '2013-01-01'",
        "ALTER TABLE process ADD COLUMN retired_from TEXT",
        // Procedures that were given another process than the one they came with.
        """
        CREATE TABLE process_use (
          procedure_code TEXT NOT NULL,
          valid_from TEXT NOT NULL,
          slug TEXT NOT NULL,
          PRIMARY KEY (procedure_code, valid_from)
        )
        """,
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
