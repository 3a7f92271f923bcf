package import Storage

package enum MoveSchema {
  package static let migrations = [
    Migration("0013-process-moves") { engine in
      [
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
      ]
    }
  ]
}
