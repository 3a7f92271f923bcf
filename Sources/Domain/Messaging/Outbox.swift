package import Storage
package import WorkingTime

/// Messages are stored in the transaction of what they tell about, and sent after it: what was rolled back is never
/// told, what was committed is never left untold.
package enum Outbox {
  /// Throws `MisfilledMessage` where a blank of the kind is left open or a value has none.
  package static func append(_ message: Message, at now: Instant, in tx: Transaction) throws {
    try message.checkValues()
    try tx.run(
      """
      INSERT INTO outbox (template, channel, recipient, payload, subject, created_at, expires_at, next_attempt_at)
      VALUES (\(message.kind.key), \(message.recipient.channel.key), \(message.recipient.address),
        \(JSON(message.values)), \(message.subject), \(now), \(message.expiry(from: now)),
        \(message.kind.validMinutes == nil ? now : .distantPast))
      """)
  }

  /// Drops what has not been sent: after a played past, whose people wait for no message.
  package static func dropWaiting(in tx: Transaction) throws {
    try tx.run("DELETE FROM outbox WHERE sent_at IS NULL AND dead_at IS NULL")
  }

  /// Minutes to wait after each failed attempt; after the attempt that follows the last wait the message is dead.
  static let waits = [1, 5, 30, 120, 360, 1_440, 1_440, 1_440]
  static let maxAttempts = waits.count + 1

  /// How long a claim holds. A worker that died gives its messages back after this time.
  package static let leaseSeconds = 300
}

extension Instant {
  /// Sorts before all others.
  static var distantPast: Instant { Instant(rawValue: 0) }
}

/// A row of the outbox.
package enum OutboxMessage {}
