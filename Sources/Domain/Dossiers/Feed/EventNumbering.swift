package import Jobs
package import Storage
package import WorkingTime

/// Numbers what has been committed, so that whoever reads the feed finds it. It runs without any reader too: other
/// programs may read.
package struct EventNumbering: Job {
  package let name = "event-numbers"
  package let title = "Đánh số sự kiện cho các nơi đọc"
  package let rest: Duration = .seconds(1)
  /// Under load a round numbers many at once, instead of standing with few in the way of those who submit.
  package let pace: Duration = .milliseconds(500)
  private static let batch = 1_000

  package init() {}

  package func claim(at now: Instant, in db: Database) async throws -> [RowKey] {
    let waiting: Int? = try await db.read {
      try $0.value(
        """
        SELECT 1 FROM event_unnumbered WHERE NOT \(rests(at: now)) ORDER BY id LIMIT 1
        """)
    }
    return waiting == nil ? [] : [.whole]
  }

  package func work(_ row: RowKey, at now: Instant, in db: Database) async throws -> Bool {
    var (all, last) = (0, Self.batch)
    while last >= Self.batch, !Task.isCancelled {
      last = try await db.write { try EventFeed.number(limit: Self.batch, in: $0) }
      all += last
    }
    return all > 0
  }
}
