package import Jobs
package import Storage
package import WorkingTime

extension Outbox {
  /// How long a message that arrived can be looked up.
  package static let daysSentAreKept = 90

  package static var sweepOfSent: Sweep {
    Sweep("sweep-sent", "Xóa tin đã gửi từ lâu") { db, now in
      while try await db.write({ try forgetSent(at: now, in: $0) }) > 0 {}
    }
  }

  /// Removes the oldest messages that arrived long ago; returns how many. Dead ones stay until somebody decides.
  package static func forgetSent(limit: Int = 1_000, at now: Instant, in tx: Transaction) throws -> Int {
    try tx.changes(
      """
      DELETE FROM outbox WHERE id IN (
        SELECT id FROM outbox WHERE sent_at <= \(now.adding(minutes: -daysSentAreKept * 1_440))
        ORDER BY sent_at LIMIT \(limit)
      )
      """)
  }
}
