package import Rules
import Identity
package import Storage
package import WorkingTime

/// A line of the feed.
package struct FedEvent: Sendable {
  package var number: Int64
  package var code: String
  package var event: DossierEvent
}

/// Something outside the transaction of an event that must hear of every event, once, causes before effects: figures, exchange
/// with other programs. What it does it does in the transaction that moves its place in the feed; what leaves the house
/// goes through the outbox.
package protocol EventReader: Sendable {
  /// Under which its place is kept; never renamed.
  var name: String { get }
  /// What it does, in words for administrators.
  var title: String { get }

  /// In the order of the feed.
  func read(_ events: [FedEvent], at now: Instant, in tx: Transaction) throws
}

extension EventFeed {
  /// What came after a number, up to `limit`.
  package static func events(
    after number: Int64, limit: Int = 100, under rules: Rulebook, in tx: Transaction
  ) throws -> [FedEvent] {
    struct Row: Decodable {
      var number: Int64
      var code: String
      var event: DossierEventRow

      private enum CodingKeys: CodingKey { case number, code }

      init(from decoder: any Decoder) throws {
        let row = try decoder.container(keyedBy: CodingKeys.self)
        (number, code) = (try row.decode(Int64.self, forKey: .number), try row.decode(String.self, forKey: .code))
        event = try DossierEventRow(from: decoder)
      }
    }
    let rows: [Row] = try tx.all(
      """
      SELECT event_feed.number, dossier.code, dossier_event.dossier_id, dossier_event.seq, kind, at, actor_code,
        actor_name, dossier_event.due_at, payload, moves, hash
      FROM event_feed
        JOIN dossier_event ON dossier_event.dossier_id = event_feed.dossier_id AND dossier_event.seq = event_feed.seq
        JOIN dossier ON dossier.id = event_feed.dossier_id
      WHERE event_feed.number > \(number) ORDER BY event_feed.number LIMIT \(limit)
      """)
    return try rows.map { FedEvent(number: $0.number, code: $0.code, event: try $0.event.event(rules.happenings)) }
  }

  /// Lets a reader read on from its place. A reader that somebody else is at is left alone.
  /// - Returns: how many events it read.
  @discardableResult
  package static func advance(
    _ reader: any EventReader, limit: Int = 100, under rules: Rulebook, at now: Instant, in tx: Transaction
  ) throws -> Int {
    try tx.run("INSERT INTO event_reader (name, number) VALUES (\(reader.name), 0) ON CONFLICT (name) DO NOTHING")
    let place: Int64? = try tx.value("SELECT number FROM event_reader WHERE name = \(reader.name)\(tx.skipLocked)")
    guard let place else { return 0 }
    let events = try events(after: place, limit: limit, under: rules, in: tx)
    guard let last = events.last else { return 0 }
    try reader.read(events, at: now, in: tx)
    try tx.run("UPDATE event_reader SET number = \(last.number) WHERE name = \(reader.name)")
    return events.count
  }
}
