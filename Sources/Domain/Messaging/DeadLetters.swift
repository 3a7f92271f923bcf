package import Storage
package import WorkingTime

/// A message that was given up.
package struct DeadLetter: Decodable, Sendable {
  package let id: ID<OutboxMessage>
  package let template: String
  package let channel: String
  package let recipient: String
  package let subject: String?
  package let createdAt: Instant
  package let expiresAt: Instant?
  package let deadAt: Instant
  package let attempts: Int
  package let lastError: String?

  /// Where the next page starts.
  package struct Cursor: Hashable, Sendable {
    package var deadAt: Instant
    package var id: ID<OutboxMessage>

    package init(deadAt: Instant, id: ID<OutboxMessage>) { (self.deadAt, self.id) = (deadAt, id) }
  }

  package var cursor: Cursor { Cursor(deadAt: deadAt, id: id) }
}

extension Outbox {
  /// The latest first.
  package static func deadLetters(after cursor: DeadLetter.Cursor? = nil, limit: Int = 50, in tx: Transaction) throws
    -> [DeadLetter]
  {
    let page: SQL = cursor.map { "AND (dead_at, id) < (\($0.deadAt), \($0.id))" } ?? ""
    return try tx.all(
      """
      SELECT id, template, channel, recipient, subject, created_at, expires_at, dead_at, attempts, last_error
      FROM outbox WHERE dead_at IS NOT NULL \(page)
      ORDER BY dead_at DESC, id DESC LIMIT \(limit)
      """)
  }

  /// Sends a dead letter once more, with all attempts before it again.
  /// - Returns: false where that was asked for before: the letter has gone or waits to go.
  @discardableResult
  package static func resend(_ id: ID<OutboxMessage>, at now: Instant, in tx: Transaction) throws -> Bool {
    let letter: DeadLetter? = try tx.first(
      """
      SELECT id, template, channel, recipient, subject, created_at, expires_at, dead_at, attempts, last_error
      FROM outbox WHERE id = \(id) AND dead_at IS NOT NULL\(tx.forUpdate)
      """)
    guard let letter else {
      let living: Int? = try tx.value("SELECT 1 FROM outbox WHERE id = \(id)")
      guard living != nil else { throw MessagingRefusal.notADeadLetter }
      return false
    }
    if let expiry = letter.expiresAt, expiry <= now { throw MessagingRefusal.letterExpired }

    try tx.run(
      """
      UPDATE outbox SET dead_at = NULL, failed_at = NULL, attempts = 0, next_attempt_at = \(now) WHERE id = \(id)
      """)
    return true
  }
}
