import Agencies
package import Dossiers
import Identity
import Jobs
import Procedures
package import Rules
package import Storage
import Workflow
package import WorkingTime

/// Something time will do to a dossier when nobody else does before: written in the dossier's own transactions, so that
/// no restart loses it, and done under the dossier's lock, so that of several workers one does it.
package struct TimeJob: Decodable, Hashable, Sendable {
  package enum Kind: String, Codable, Sendable, Hashable {
    /// The appointment comes near, or has passed.
    case term
    /// A unit that was asked says nothing.
    case silence
    /// The citizen says nothing.
    case closing
    /// Another agency has had its time.
    case lateLeg = "late_leg"
  }

  package var dossierID: ID<Dossier>
  package var kind: Kind
  /// The question's number or the leg's step.
  package var ref: String
  package var dueAt: Instant

  /// What is due, first things first, but for what rests after a failure.
  package static func due(limit: Int = 50, at now: Instant, in tx: Transaction) throws -> [TimeJob] {
    try tx.all(
      """
      SELECT dossier_id, kind, ref, due_at FROM time_job
      WHERE due_at <= \(now)
        AND NOT \(JobFailure.rests("CAST(dossier_id AS TEXT) || '/' || kind || '/' || ref", of: DossierTime.name, at: now))
      ORDER BY due_at, dossier_id, kind, ref LIMIT \(limit)
      """)
  }

  /// Does what is still to be done of these. A dossier that someone has in hand is left for the next round.
  /// - Returns: how many were done.
  @discardableResult
  package static func work(_ jobs: [TimeJob], under rules: Rulebook, at now: Instant, in tx: Transaction) throws -> Int
  {
    var done = 0
    for job in jobs where try job.work(under: rules, at: now, in: tx) { done += 1 }
    return done
  }

  /// Where it stands already, at its new time.
  func write(in tx: Transaction) throws {
    try tx.run(
      """
      INSERT INTO time_job (dossier_id, kind, ref, due_at) VALUES (\(dossierID), \(kind), \(ref), \(dueAt))
      ON CONFLICT (dossier_id, kind, ref) DO UPDATE SET due_at = excluded.due_at
        WHERE time_job.due_at <> excluded.due_at
      """)
  }

  private func work(under rules: Rulebook, at now: Instant, in tx: Transaction) throws -> Bool {
    guard try Dossier.isFree(dossierID, in: tx) else { return false }
    let isOurs: Int? = try tx.value(
      """
      SELECT 1 FROM time_job
      WHERE dossier_id = \(dossierID) AND kind = \(kind) AND ref = \(ref) AND due_at <= \(now)
      """)
    guard isOurs != nil else { return false }
    let hand = Hand(Actor.system, under: rules, at: now, in: tx)
    var dossier = try Dossier.locked(dossierID, for: hand)
    try dossier.doJob(self, by: hand)
    try dossier.settle(self, at: now, in: tx)
    return true
  }
}
