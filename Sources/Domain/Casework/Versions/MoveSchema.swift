package import Storage

package enum MoveSchema {
  package static let migrations = [
    Migration("0013-process-moves") { engine in
      [
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
        // Which versions are still in use: as small as the work of today, whatever lies in the archive. A column of its
        // own, written at the beginning and at the end, so that no event between them touches the index.
        "ALTER TABLE dossier ADD COLUMN is_running BIGINT NOT NULL DEFAULT 1",
        "UPDATE dossier SET is_running = 0 WHERE stage IN ('refused', 'withdrawn', 'stopped', 'returned')",
        "CREATE INDEX dossier_running ON dossier (process_id) WHERE is_running = 1",
      ]
    }
  ]
}
