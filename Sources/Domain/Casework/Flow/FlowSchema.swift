package import Storage

package enum FlowSchema {
  package static let migrations = [
    Migration("0009-flow") { _ in
      [
        // What the machine knows of a case beside the open and done steps: choices, who did what, questions, legs.
        "ALTER TABLE dossier ADD COLUMN flow TEXT NOT NULL DEFAULT ''",
        "ALTER TABLE dossier ADD COLUMN mark TEXT CHECK (mark IN ('due_soon', 'overdue'))",
        // A leg stands under the dossier that opened it, and has the working minutes it was given.
        "ALTER TABLE dossier ADD COLUMN parent_id BIGINT REFERENCES dossier (id)",
        "ALTER TABLE dossier ADD COLUMN parent_step TEXT",
        "ALTER TABLE dossier ADD COLUMN leg_minutes BIGINT",
        "CREATE INDEX dossier_legs ON dossier (parent_id, id) WHERE parent_id IS NOT NULL",
        // Empty where the moves follow from the words; nothing in lines written before moves were kept.
        "ALTER TABLE dossier_event ADD COLUMN moves TEXT",
        "ALTER TABLE task ADD COLUMN seen_at BIGINT",
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
        """
        INSERT INTO time_job (dossier_id, kind, ref, due_at)
        SELECT id, 'term', '', due_at + 1 FROM dossier
        WHERE received_at IS NOT NULL AND finished_at IS NULL AND paused_at IS NULL AND due_at IS NOT NULL
        """,
      ]
    }
  ]
}
