package import Storage

package enum JobSchema {
  package static let migrations = [
    Migration("0002-jobs") { engine in
      [
        """
        CREATE TABLE job_failure (
          id \(engine.identity),
          job TEXT NOT NULL,
          row_key TEXT NOT NULL,
          title TEXT NOT NULL,
          subject TEXT NOT NULL,
          reason TEXT NOT NULL,
          attempts BIGINT NOT NULL,
          first_at BIGINT NOT NULL,
          last_at BIGINT NOT NULL,
          next_attempt_at BIGINT NOT NULL,
          -- When it was first seen that its attempt is due and nobody has made it.
          missed_at BIGINT,
          UNIQUE (job, row_key)
        )
        """,
        "CREATE INDEX job_failure_latest ON job_failure (last_at, id)",
      ]
    }
  ]
}
