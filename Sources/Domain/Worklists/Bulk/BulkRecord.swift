import Agencies
import Casework
import Dossiers
package import Identity
package import Storage
package import Workflow
package import WorkingTime

extension Bulk {
  /// What became of one dossier of an order.
  package struct Line: Decodable, Hashable, Sendable {
    package var deed: Deed
    package var code: String
    package var step: Step.ID
    package var choice: StepChoice.ID?
    /// nil: not yet tried.
    package var answeredAt: Instant?
    /// nil with an answer: done.
    package var refusal: String?

    package init(_ deed: Deed, code: String, step: Step.ID, answeredAt: Instant? = nil, refusal: String? = nil) {
      (self.deed, self.code, self.step) = (deed, code, step)
      (self.answeredAt, self.refusal) = (answeredAt, refusal)
    }

    package var isDone: Bool { answeredAt != nil && refusal == nil }
  }

  /// An order as it was kept, with its answers.
  package struct Record: Sendable, Hashable {
    package var order: Bulk
    package var at: Instant
    package var lines: [Line]

    package init(order: Bulk, at: Instant, lines: [Line]) {
      (self.order, self.at, self.lines) = (order, at, lines)
    }

    /// An officer's own; nil where they sent none with this key.
    package static func find(_ key: String, of officer: Officer, in tx: Transaction) throws -> Record? {
      guard let head = try Head.find(key, of: officer, in: tx) else { return nil }
      return Record(order: head.order(key), at: head.at, lines: try Line.all(of: head.id, in: tx))
    }
  }

  /// Answers are read again for some days, not for years.
  package static let keptDays = 30

  package static func sweep(at now: Instant, in tx: Transaction) throws -> Int {
    let old: SQL = "SELECT id FROM bulk WHERE at <= \(now.adding(minutes: -keptDays * 1_440)) LIMIT 100"
    try tx.run("DELETE FROM bulk_item WHERE bulk_id IN (\(old))")
    return try tx.changes("DELETE FROM bulk WHERE id IN (\(old))")
  }

  struct Opened: Sendable {
    var id: Int64
    var waiting: [(place: Int, item: Item)]
    var wasSentBefore: Bool
  }

  /// Writes the order down before anything is done; one that was sent before must be the same.
  func opened(_ items: [Item], by officer: Officer, at now: Instant, in tx: Transaction) throws -> Opened {
    let new: Int64? = try tx.value(
      """
      INSERT INTO bulk (account_id, key, note, recipient, method, at)
      VALUES (\(officer.accountID), \(key), \(note), \(handOver.recipient), \(handOver.method), \(now))
      ON CONFLICT (account_id, key) DO NOTHING RETURNING id
      """)
    if let new {
      for (place, item) in items.enumerated() {
        try tx.run(
          """
          INSERT INTO bulk_item (bulk_id, place, deed, code, step, choice)
          VALUES (\(new), \(place), \(item.deed), \(item.code), \(item.step), \(item.choice))
          """)
      }
      return Opened(id: new, waiting: items.enumerated().map { ($0, $1) }, wasSentBefore: false)
    }
    guard let head = try Head.find(key, of: officer, in: tx) else { throw CaseworkFault.keyLost }
    let lines = try Line.all(of: head.id, in: tx)
    guard head.order(key) == self, lines.map(\.item) == items else { throw BulkRefusal.sentAlready }
    let waiting = lines.enumerated().filter { $1.answeredAt == nil }.map { (place: $0, item: $1.item) }
    return Opened(id: head.id, waiting: waiting, wasSentBefore: true)
  }

  /// Whether the answer is this one: the first stays.
  static func answer(
    _ bulk: Int64, _ place: Int, _ refusal: String?, at now: Instant, in tx: Transaction
  ) throws -> Bool {
    try tx.changes(
      """
      UPDATE bulk_item SET answered_at = \(now), refusal = \(refusal)
      WHERE bulk_id = \(bulk) AND place = \(place) AND answered_at IS NULL
      """) == 1
  }
}

private struct Head: Decodable {
  var id: Int64
  var note, recipient: String
  var method: DeliveryMethod
  var at: Instant

  static func find(_ key: String, of officer: Officer, in tx: Transaction) throws -> Head? {
    try tx.first(
      "SELECT id, note, recipient, method, at FROM bulk WHERE account_id = \(officer.accountID) AND key = \(key)")
  }

  func order(_ key: String) -> Bulk {
    Bulk(key: key, note: note, handOver: HandOver(recipient: recipient, method: method))
  }
}

extension Bulk.Line {
  fileprivate static func all(of bulk: Int64, in tx: Transaction) throws -> [Bulk.Line] {
    try tx.all(
      """
      SELECT deed, code, step, choice, answered_at, refusal FROM bulk_item WHERE bulk_id = \(bulk) ORDER BY place
      """)
  }

  fileprivate var item: Bulk.Item { Bulk.Item(deed, code: code, step: step, choice: choice) }
}
