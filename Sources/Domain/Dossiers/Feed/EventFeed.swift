import Agencies
import Identity
package import Storage
import Workflow
import WorkingTime

/// Everything that happened, numbered without gaps in an order in which it was committed: for whatever lies outside the
/// transaction of an event. A reader keeps the number it has read to, and misses nothing.
package enum EventFeed {
  /// In the transaction of the event: its number comes after the commit.
  static func announce(_ dossier: ID<Dossier>, _ lines: [Int], in tx: Transaction) throws {
    let rows: [SQL] = lines.map { "(\(dossier), \($0))" }
    try tx.run("INSERT INTO event_unnumbered (dossier_id, seq) VALUES \(rows.joined(separator: ", "))")
  }

  /// Gives the next numbers to what has been committed. Of several who try one does it, the others wait or find
  /// nothing: the feed's one row holds the last number.
  /// - Returns: how many got one.
  @discardableResult
  package static func number(limit: Int = 500, in tx: Transaction) throws -> Int {
    guard let last = try tx.value("SELECT last FROM event_feed_head WHERE id = 1\(tx.skipLocked)", as: Int64.self)
    else { return 0 }
    let count = try tx.changes(
      """
      INSERT INTO event_feed (number, dossier_id, seq)
      SELECT \(last) + ROW_NUMBER() OVER (ORDER BY dossier_id, seq), dossier_id, seq
      FROM (SELECT dossier_id, seq FROM event_unnumbered ORDER BY dossier_id, seq LIMIT \(limit)) AS waiting
      """)
    guard count > 0 else { return 0 }
    try tx.run(
      """
      DELETE FROM event_unnumbered
      WHERE (dossier_id, seq) IN (SELECT dossier_id, seq FROM event_feed WHERE number > \(last))
      """)
    try tx.run("UPDATE event_feed_head SET last = \(last + Int64(count)) WHERE id = 1")
    return count
  }
}
