package import Storage
package import WorkingTime

/// A row that a job could not do. It rests until its next attempt, and is forgotten once it is done.
package struct JobFailure: Decodable, Hashable, Sendable {
  package var id: ID<JobFailure>
  package var job: String
  package var title: String
  package var subject: String
  package var reason: String
  package var attempts: Int
  package var firstAt: Instant
  package var lastAt: Instant
  package var nextAttemptAt: Instant

  package init(
    id: ID<JobFailure>, job: String, title: String, subject: String, reason: String, attempts: Int, firstAt: Instant,
    lastAt: Instant, nextAttemptAt: Instant
  ) {
    (self.id, self.job, self.title, self.subject, self.reason) = (id, job, title, subject, reason)
    (self.attempts, self.firstAt, self.lastAt, self.nextAttemptAt) = (attempts, firstAt, lastAt, nextAttemptAt)
  }

  /// Minutes to wait after each failed attempt; the last wait is repeated.
  static let waits = [1, 5, 30, 120, 360, 1_440]
  static let longestReason = 500
  private static let longestSubject = 100

  /// True in SQL of a row that waits for its next attempt. An `id` in the key is named with its table.
  package static func rests(_ key: SQL, of job: String, at now: Instant) -> SQL {
    "EXISTS (SELECT 1 FROM job_failure WHERE job = \(job) AND row_key = \(key) AND next_attempt_at > \(now))"
  }

  /// - Returns: how often it was tried by now. Two who failed at the same time count once.
  package static func record(
    job: String, title: String, key: String, subject: String, reason: String, at now: Instant, in tx: Transaction
  ) throws -> Int {
    let before: Int? = try tx.value(
      "SELECT attempts FROM job_failure WHERE job = \(job) AND row_key = \(key)\(tx.forUpdate)")
    let attempts = (before ?? 0) + 1
    let next = now.adding(minutes: waits[min(attempts, waits.count) - 1])
    let written = try tx.changes(
      """
      INSERT INTO job_failure (job, row_key, title, subject, reason, attempts, first_at, last_at, next_attempt_at)
      VALUES (\(job), \(key), \(title), \(String(subject.prefix(longestSubject))),
        \(String(reason.prefix(longestReason))), \(attempts), \(now), \(now), \(next))
      ON CONFLICT (job, row_key) DO UPDATE SET title = excluded.title, subject = excluded.subject,
        reason = excluded.reason, attempts = excluded.attempts, last_at = excluded.last_at,
        next_attempt_at = excluded.next_attempt_at, missed_at = NULL
      WHERE job_failure.next_attempt_at <= excluded.last_at
      """)
    return written > 0 ? attempts : attempts - 1
  }

  /// Why a row failed the last time; nil where it did not.
  package static func reason(for key: String, of job: String, in tx: Transaction) throws -> String? {
    try tx.value("SELECT reason FROM job_failure WHERE job = \(job) AND row_key = \(key)")
  }

  /// The keys of what has rested long enough, the longest first.
  package static func due(of job: String, limit: Int = 50, at now: Instant, in tx: Transaction) throws -> [RowKey] {
    try tx.values(
      """
      SELECT row_key FROM job_failure
      WHERE job = \(job) AND row_key <> \(wholeRound) AND next_attempt_at <= \(now)
      ORDER BY next_attempt_at, id LIMIT \(limit)
      """)
  }

  static func keys(of job: String, among keys: [String], in tx: Transaction) throws -> [String] {
    try tx.values("SELECT row_key FROM job_failure WHERE job = \(job) AND row_key IN \(list: keys)")
  }

  package static func clear(_ keys: [String], of job: String, in tx: Transaction) throws {
    try tx.run("DELETE FROM job_failure WHERE job = \(job) AND row_key IN \(list: keys)")
  }

  /// Removes what nobody has tried for an hour although it was seen to be due: the row itself was done, or has gone
  /// another way. After a stop all that still fails is due at once; it gets its hour first. Returns how many.
  @discardableResult
  package static func forgetGone(at now: Instant, in tx: Transaction) throws -> Int {
    let gone = try tx.changes("DELETE FROM job_failure WHERE missed_at <= \(now.adding(minutes: -60))")
    try tx.run("UPDATE job_failure SET missed_at = \(now) WHERE next_attempt_at <= \(now) AND missed_at IS NULL")
    return gone
  }
}
