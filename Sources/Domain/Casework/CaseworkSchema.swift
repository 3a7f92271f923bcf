package import Storage

package enum CaseworkSchema {
  package static let migrations = [
    Migration("0006-casework") { engine in
      [
        // The dossier is empty only inside the transaction that makes it: the key is taken first.
        """
        CREATE TABLE submission_key (
          scope TEXT NOT NULL,
          key TEXT NOT NULL,
          body_hash \(engine.bytes) NOT NULL,
          dossier_id BIGINT REFERENCES dossier (id),
          created_at BIGINT NOT NULL,
          PRIMARY KEY (scope, key)
        )
        """,
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
        // What time will do to a dossier.
        """
        CREATE TABLE time_job (
          dossier_id BIGINT NOT NULL REFERENCES dossier (id),
          kind TEXT NOT NULL CHECK (kind IN ('term', 'silence', 'closing', 'late_leg')),
          ref TEXT NOT NULL,
          due_at BIGINT NOT NULL,
          PRIMARY KEY (dossier_id, kind, ref)
        )
        """,
        "CREATE INDEX time_job_by_time ON time_job (due_at, dossier_id)",
        // Running dossiers whose appointment is to be worked out anew, since the calendar changed.
        """
        CREATE TABLE due_review (
          dossier_id BIGINT PRIMARY KEY REFERENCES dossier (id),
          revision BIGINT NOT NULL,
          reason TEXT NOT NULL
        )
        """,
        // Who ordered which dossiers to another version, and how its steps were connected. Only ever added to.
        """
        CREATE TABLE process_move (
          id \(engine.identity),
          from_process_id BIGINT NOT NULL REFERENCES process (id),
          to_process_id BIGINT NOT NULL REFERENCES process (id),
          mapping TEXT NOT NULL,
          account_id BIGINT NOT NULL REFERENCES account (id),
          actor_name TEXT NOT NULL,
          ordered_at BIGINT NOT NULL
        )
        """,
        // Without an outcome the dossier still waits to be moved.
        """
        CREATE TABLE process_move_dossier (
          move_id BIGINT NOT NULL REFERENCES process_move (id),
          dossier_id BIGINT NOT NULL REFERENCES dossier (id),
          outcome TEXT CHECK (outcome IN ('moved', 'stayed', 'over')),
          reason TEXT NOT NULL DEFAULT '',
          PRIMARY KEY (move_id, dossier_id)
        )
        """,
        "CREATE UNIQUE INDEX process_move_waiting ON process_move_dossier (dossier_id) WHERE outcome IS NULL",
      ]
    }
  ]
}
