package import Storage
package import WorkingTime

/// How the outbox is doing.
package struct OutboxState: Decodable, Hashable, Sendable {
  package let waiting: Int
  package let dead: Int
  /// Since when the oldest unsent message waits.
  package let waitingSince: Instant?

  package init(waiting: Int, dead: Int, waitingSince: Instant?) {
    (self.waiting, self.dead, self.waitingSince) = (waiting, dead, waitingSince)
  }

  package static func read(in tx: Transaction) throws -> OutboxState {
    try tx.first(
      """
      SELECT COUNT(*) AS waiting, MIN(created_at) AS waiting_since,
        (SELECT COUNT(*) FROM outbox WHERE dead_at IS NOT NULL) AS dead
      FROM outbox WHERE sent_at IS NULL AND dead_at IS NULL
      """) ?? OutboxState(waiting: 0, dead: 0, waitingSince: nil)
  }
}

/// The messages of one channel that could not be sent and wait for another attempt, as long as its server is down.
package struct StalledMessages: Decodable, Hashable, Sendable {
  package let channel: String
  package let count: Int
  /// When the oldest of them was written.
  package let since: Instant
  /// What the last attempt said.
  package let lastError: String?
  package let nextAttemptAt: Instant

  package init(channel: String, count: Int, since: Instant, lastError: String?, nextAttemptAt: Instant) {
    (self.channel, self.count, self.since) = (channel, count, since)
    (self.lastError, self.nextAttemptAt) = (lastError, nextAttemptAt)
  }

  /// No more are looked at: the oldest.
  package static let most = 1_000

  package static func isThereAny(in tx: Transaction) throws -> Bool {
    try tx.value(
      """
      SELECT 1 FROM outbox WHERE failed_at IS NOT NULL AND sent_at IS NULL AND dead_at IS NULL
      ORDER BY created_at, id LIMIT 1
      """, as: Int.self) != nil
  }

  package static func all(in tx: Transaction) throws -> [StalledMessages] { try tx.all(query) }

  static let query: SQL = """
    WITH stalled AS (
      SELECT id, channel, created_at, last_error, failed_at, next_attempt_at FROM outbox
      WHERE failed_at IS NOT NULL AND sent_at IS NULL AND dead_at IS NULL
      ORDER BY created_at, id LIMIT \(most)
    )
    SELECT channel, COUNT(*) AS count, MIN(created_at) AS since, MIN(next_attempt_at) AS next_attempt_at,
      (SELECT last_error FROM stalled other WHERE other.channel = stalled.channel ORDER BY failed_at DESC, id DESC LIMIT 1)
        AS last_error
    FROM stalled GROUP BY channel ORDER BY channel
    """
}
