package import Storage

package enum CaseworkSchema {
  package static let migrations = [
    Migration("0009-casework") { engine in
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
        // Running dossiers whose appointment is to be worked out anew, since the calendar changed: a line for each
        // change, so that none is told in another's stead. Without `hours_of` it is a change of everybody's days.
        """
        CREATE TABLE due_review (
          dossier_id BIGINT NOT NULL REFERENCES dossier (id),
          revision BIGINT NOT NULL,
          hours_of TEXT,
          reason TEXT NOT NULL,
          PRIMARY KEY (dossier_id, revision)
        )
        """,
        // Who ordered which dossiers to another version, and how its steps were connected; how many came into line (all
        // of them from `lined_up_at` on), and what became of how many. Orders are only ever added to.
        """
        CREATE TABLE process_move (
          id \(engine.identity),
          from_process_id BIGINT NOT NULL REFERENCES process (id),
          to_process_id BIGINT NOT NULL REFERENCES process (id),
          mapping TEXT NOT NULL,
          account_id BIGINT NOT NULL REFERENCES account (id),
          actor_name TEXT NOT NULL,
          ordered_at BIGINT NOT NULL,
          lined_up_at BIGINT,
          lined_up BIGINT NOT NULL DEFAULT 0,
          moved BIGINT NOT NULL DEFAULT 0,
          stayed BIGINT NOT NULL DEFAULT 0,
          passed_over BIGINT NOT NULL DEFAULT 0
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
        "CREATE INDEX process_move_stayed ON process_move_dossier (move_id, dossier_id) WHERE outcome = 'stayed'",
        // Every dossier is passed by in slices, for a preview or to stand in a line: how far it has come, and what was
        // found.
        """
        CREATE TABLE dossier_walk (
          id \(engine.identity),
          kind TEXT NOT NULL CHECK (kind IN ('calendar_preview', 'move_preview', 'review_line', 'move_line')),
          purpose TEXT NOT NULL,
          found TEXT NOT NULL,
          revision BIGINT NOT NULL,
          account_id BIGINT NOT NULL REFERENCES account (id),
          ordered_at BIGINT NOT NULL,
          settles_at BIGINT NOT NULL,
          -- When it last had a turn; before its first, when it was ordered.
          turned_at BIGINT NOT NULL,
          reached BIGINT NOT NULL,
          last BIGINT NOT NULL,
          ended_at BIGINT,
          -- Whoever ordered it has ordered another one since.
          replaced_at BIGINT,
          carried_out_at BIGINT
        )
        """,
        "CREATE INDEX dossier_walk_under_way ON dossier_walk (turned_at, reached, id) WHERE ended_at IS NULL",
        """
        CREATE UNIQUE INDEX dossier_walk_preview ON dossier_walk (account_id, kind)
        WHERE kind IN ('calendar_preview', 'move_preview') AND ended_at IS NULL AND replaced_at IS NULL
        """,
      ]
    }
  ]
}
