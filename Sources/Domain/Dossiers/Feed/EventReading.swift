package import Jobs
package import Rules
package import Storage
package import WorkingTime

/// Lets one reader of the feed read on. Each reader has its place and its failures for itself: one that fails holds up no
/// other, is seen with its reason, and reads the same again later.
package struct EventReading: Job {
  package let rest: Duration = .seconds(1)
  package var name: String { "reader-\(reader.name)" }
  package var title: String { reader.title }
  private let reader: any EventReader
  private let rulebooks: RulebookKeeper

  package init(_ reader: any EventReader, under rulebooks: RulebookKeeper) {
    (self.reader, self.rulebooks) = (reader, rulebooks)
  }

  package func claim(at now: Instant, in db: Database) async throws -> [RowKey] {
    let isBehind: Int? = try await db.read { [reader] in
      try $0.value(
        """
        SELECT 1 FROM event_feed_head
        WHERE id = 1 AND last > COALESCE((SELECT number FROM event_reader WHERE name = \(reader.name)), 0)
          AND NOT \(rests(at: now))
        """)
    }
    return isBehind == nil ? [] : [.whole]
  }

  /// A batch in a transaction of its own.
  package func work(_ row: RowKey, at now: Instant, in db: Database) async throws -> Bool {
    let rules = try await rulebooks.current()
    return try await db.write { [reader] in try EventFeed.advance(reader, under: rules, at: now, in: $0) } > 0
  }

  package func subject(of row: RowKey, in tx: Transaction) throws -> String {
    let place: Int64? = try tx.value("SELECT number FROM event_reader WHERE name = \(reader.name)")
    return "Sau sự kiện số \(place ?? 0)"
  }
}
