package import Storage
package import WorkingTime

/// A message one worker may now send.
package struct ClaimedMessage: Decodable, Sendable {
  package let id: ID<OutboxMessage>
  package let template: String
  /// The key of a channel, perhaps of one this program does not know.
  package let channel: String
  package let recipient: String
  /// As it is stored: one that cannot be read fails by itself, when its words are made.
  let payload: String
  package let createdAt: Instant
  package let expiresAt: Instant?
  /// This one included.
  package let attempts: Int
  package let nextAttemptAt: Instant

  /// It came too late, or its workers died at every attempt.
  func isHopeless(at now: Instant) -> Bool {
    attempts > Outbox.maxAttempts || expiresAt.map { $0 <= now } ?? false
  }
}

extension Outbox {
  /// Takes the messages that are due, the urgent and the longest waiting first, for `leaseSeconds`. Nobody else gets
  /// them in that time. What can no longer be sent is put among the dead instead.
  package static func claimDue(limit: Int, at now: Instant, in tx: Transaction) throws -> [ClaimedMessage] {
    var claimed: [ClaimedMessage]
    var sendable: [ClaimedMessage]
    // A whole batch of hopeless ones must not look like an empty outbox.
    repeat {
      claimed = try claim(limit, at: now, in: tx)
      sendable = claimed.filter { !$0.isHopeless(at: now) }
      try bury(claimed.filter { $0.isHopeless(at: now) }, at: now, in: tx)
    } while sendable.isEmpty && !claimed.isEmpty
    return sendable.sorted { ($0.nextAttemptAt, $0.id) < ($1.nextAttemptAt, $1.id) }
  }

  private static func claim(_ limit: Int, at now: Instant, in tx: Transaction) throws -> [ClaimedMessage] {
    try tx.all(
      """
      UPDATE outbox SET claimed_until = \(now.adding(seconds: leaseSeconds)), attempts = attempts + 1
      WHERE id IN (
        SELECT id FROM outbox WHERE \(isClaimable(at: now))
        ORDER BY next_attempt_at, id LIMIT \(limit)\(tx.skipLocked)
      )
      RETURNING id, template, channel, recipient, payload, created_at, expires_at, attempts, next_attempt_at
      """)
  }

  private static func bury(_ hopeless: [ClaimedMessage], at now: Instant, in tx: Transaction) throws {
    guard !hopeless.isEmpty else { return }
    try tx.run(
      """
      UPDATE outbox SET dead_at = \(now), claimed_until = NULL, payload = \(payloadAfterUse), attempts = attempts - 1,
        last_error = COALESCE(last_error, CASE WHEN expires_at <= \(now) THEN 'expired' ELSE 'never finished' END)
      WHERE id IN \(list: hopeless.map(\.id))
      """)
  }

  private static func isClaimable(at now: Instant) -> SQL {
    """
    sent_at IS NULL AND dead_at IS NULL AND next_attempt_at <= \(now)
    AND (claimed_until IS NULL OR claimed_until <= \(now))
    """
  }

  /// A one-time code is not kept once it has served.
  static var payloadAfterUse: SQL { "CASE WHEN expires_at IS NULL THEN payload ELSE '{}' END" }
}
