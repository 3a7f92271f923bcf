import Agencies
package import Dossiers
import Identity
import Jobs
import Procedures
package import Rules
package import Storage
package import WorkingTime

/// A dossier in line for its new date, after one change of the calendar or several. It leaves the line in the transaction
/// of that date, under its own lock, so that none is told twice.
package struct WaitingReview: Decodable, Hashable, Sendable {
  package var dossierID: ID<Dossier>

  /// The next in line, but for those that rest after a failure. An older copy of the rules does not know the change
  /// yet.
  package static func next(
    limit: Int = 50, under rules: Rulebook, at now: Instant, in tx: Transaction
  ) throws -> [WaitingReview] {
    try tx.all(
      """
      SELECT DISTINCT dossier_id FROM due_review
      WHERE revision <= \(rules.revision)
        AND NOT \(JobFailure.rests("CAST(dossier_id AS TEXT)", of: DossierReview.name, at: now))
      ORDER BY dossier_id LIMIT \(limit)
      """)
  }

  /// - Returns: false where somebody has the dossier in hand, or it has left the line.
  @discardableResult
  package func work(under rules: Rulebook, at now: Instant, in tx: Transaction) throws -> Bool {
    guard try Dossier.isFree(dossierID, in: tx) else { return false }
    // A later change is for newer rules.
    let changes: [ChangeInLine] = try tx.all(
      """
      DELETE FROM due_review WHERE dossier_id = \(dossierID) AND revision <= \(rules.revision)
      RETURNING revision, hours_of, reason
      """)
    guard !changes.isEmpty else { return false }
    // The date follows all that the rules hold: a change that has yet to line it up is told with it.
    let coming = try ReviewLining.onTheWay(to: dossierID, under: rules, in: tx).filter { walk in
      !changes.contains { $0.revision == walk.revision }
    }
    try Dossier.followCalendar(dossierID, after: changes + coming, under: rules, at: now, in: tx)
    return true
  }

  /// How many wait for the date of an earlier change, but for those that cannot be given one as they are.
  package static func count(at now: Instant, in tx: Transaction) throws -> Int {
    try tx.value(
      """
      SELECT COUNT(DISTINCT dossier_id) FROM due_review
      WHERE NOT \(JobFailure.rests("CAST(dossier_id AS TEXT)", of: DossierReview.name, at: now))
      """) ?? 0
  }
}
