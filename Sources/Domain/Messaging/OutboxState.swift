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
