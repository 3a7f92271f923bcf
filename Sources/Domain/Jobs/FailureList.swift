package import Storage
package import WorkingTime

/// A job with rows that fail, and how many.
package struct FailingJob: Decodable, Hashable, Sendable {
  package var job: String
  package var title: String
  package var rows: Int

  package init(job: String, title: String, rows: Int) { (self.job, self.title, self.rows) = (job, title, rows) }

  package static func all(in tx: Transaction) throws -> [FailingJob] {
    try tx.all("SELECT job, MAX(title) AS title, COUNT(*) AS rows FROM job_failure GROUP BY job ORDER BY job")
  }
}

extension JobFailure {
  /// Where the next page starts.
  package struct Cursor: Hashable, Sendable {
    package var lastAt: Instant
    package var id: ID<JobFailure>

    package init(lastAt: Instant, id: ID<JobFailure>) { (self.lastAt, self.id) = (lastAt, id) }
  }

  package var cursor: Cursor { Cursor(lastAt: lastAt, id: id) }

  /// Those that failed last come first.
  package static func list(
    of job: String? = nil, after cursor: Cursor? = nil, limit: Int = 50, in tx: Transaction
  ) throws -> [JobFailure] {
    let page: SQL = cursor.map { "AND (last_at, id) < (\($0.lastAt), \($0.id))" } ?? ""
    let chosen: SQL = job.map { "AND job = \($0)" } ?? ""
    return try tx.all(
      """
      SELECT id, job, title, subject, reason, attempts, first_at, last_at, next_attempt_at FROM job_failure
      WHERE 0 = 0 \(chosen) \(page) ORDER BY last_at DESC, id DESC LIMIT \(limit)
      """)
  }

  package static func count(in tx: Transaction) throws -> Int {
    try tx.value("SELECT COUNT(*) FROM job_failure") ?? 0
  }

  /// The row is due at once.
  /// - Returns: false where it has been done meanwhile.
  package static func tryNow(_ id: ID<JobFailure>, at now: Instant, in tx: Transaction) throws -> Bool {
    try tx.changes(
      """
      UPDATE job_failure SET next_attempt_at = CASE WHEN next_attempt_at < \(now) THEN next_attempt_at ELSE \(now) END
      WHERE id = \(id)
      """) > 0
  }
}
