import Agencies
package import Dossiers
import Identity
import Jobs
import Procedures
package import Rules
package import Storage
package import WorkingTime

/// A dossier in line for its new date. It leaves the line in the transaction of that date, under its own lock, so that
/// none is told twice.
package struct WaitingReview: Decodable, Hashable, Sendable {
  package var dossierID: ID<Dossier>
  var revision: Int
  var reason: String

  /// The next in line, but for those that rest after a failure. An older copy of the rules does not know the change
  /// yet.
  package static func next(
    limit: Int = 50, under rules: Rulebook, at now: Instant, in tx: Transaction
  ) throws -> [WaitingReview] {
    try tx.all(
      """
      SELECT dossier_id, revision, reason FROM due_review
      WHERE revision <= \(rules.revision)
        AND NOT \(JobFailure.rests("CAST(dossier_id AS TEXT)", of: DossierReview.name, at: now))
      ORDER BY dossier_id LIMIT \(limit)
      """)
  }

  /// - Returns: false where somebody has the dossier in hand, or it has left the line.
  @discardableResult
  package func work(under rules: Rulebook, at now: Instant, in tx: Transaction) throws -> Bool {
    guard try Dossier.isFree(dossierID, in: tx) else { return false }
    // A later change may have taken its place in the line, and is for newer rules.
    let isOurs = try tx.changes("DELETE FROM due_review WHERE dossier_id = \(dossierID) AND revision = \(revision)") > 0
    guard isOurs else { return false }
    try Dossier.redate(dossierID, reason: reason, under: rules, at: now, in: tx)
    return true
  }
}
