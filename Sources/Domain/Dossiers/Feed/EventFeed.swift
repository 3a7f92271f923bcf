import Agencies
import Identity
package import Storage
import Workflow
import WorkingTime

/// Everything that happened, numbered without gaps: for whatever lies outside the transaction of an event. A reader
/// keeps the number it has read to, and misses nothing.
///
/// What follows from another event has the higher number: the later line of a dossier, what one transaction wrote
/// later, and what was written by somebody who saw the other committed, whichever dossier it belongs to. Events that
/// know nothing of each other stand in any order, not that of their moments.
package enum EventFeed {
  /// In the transaction of the event: its number comes after the commit.
  static func announce(_ dossier: ID<Dossier>, _ lines: [Int], in tx: Transaction) throws {
    let rows: [SQL] = lines.map { "(\(dossier), \($0))" }
    try tx.run("INSERT INTO event_unnumbered (dossier_id, seq) VALUES \(rows.joined(separator: ", "))")
  }

  /// Gives the next numbers to what has been committed, in the order in which it was written: an id is given with the
  /// row, and whoever saw an event committed writes with a higher one. Of several who try one does it, the others wait
  /// or find nothing: the feed's one row holds the last number.
  /// - Parameter limit: a few more may be numbered.
  /// - Returns: how many got one.
  @discardableResult
  package static func number(limit: Int = 500, in tx: Transaction) throws -> Int {
    guard let last = try tx.value("SELECT last FROM event_feed_head WHERE id = 1\(tx.skipLocked)", as: Int64.self)
    else { return 0 }
    let batch: Int64? = try tx.value(
      "SELECT MAX(id) FROM (SELECT id FROM event_unnumbered ORDER BY id LIMIT \(limit)) AS waiting")
    guard let batch else { return 0 }
    // Who began early and commits late may be seen here only now, with an id among the others.
    let count = try tx.changes(
      """
      INSERT INTO event_feed (number, dossier_id, seq)
      SELECT \(last) + ROW_NUMBER() OVER (ORDER BY id), dossier_id, seq FROM event_unnumbered WHERE id <= \(batch)
      """)
    // Nor may those go that are seen only now.
    try tx.run(
      """
      DELETE FROM event_unnumbered
      WHERE id <= \(batch) AND (dossier_id, seq) IN (SELECT dossier_id, seq FROM event_feed WHERE number > \(last))
      """)
    try tx.run("UPDATE event_feed_head SET last = \(last + Int64(count)) WHERE id = 1")
    return count
  }
}
