package import Storage
package import WorkingTime

extension Outbox {
  /// Takes every message of a stretch of time as sent when it was written. For history that is played in afterwards:
  /// its people must not be told today.
  package static func passOver(from start: Instant, to end: Instant, in tx: Transaction) throws {
    try tx.run(
      """
      UPDATE outbox SET sent_at = created_at
      WHERE sent_at IS NULL AND dead_at IS NULL AND next_attempt_at BETWEEN \(start) AND \(end)
        AND created_at BETWEEN \(start) AND \(end)
      """)
  }
}
