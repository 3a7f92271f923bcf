import Agencies
package import Dossiers
import Identity
import Jobs
import Procedures
package import Rules
package import Storage
import Workflow
package import WorkingTime

/// A dossier that was ordered to another version. It leaves the line in the transaction of its move, under its own
/// lock, so that of several workers one moves it and no restart moves it twice.
package struct WaitingMove: Decodable, Hashable, Sendable {
  package var moveID: ID<GivenMove>
  package var dossierID: ID<Dossier>

  init(_ key: RowKey) throws { (moveID, dossierID) = (try key.id(), try key.id(1)) }

  var key: RowKey { RowKey(moveID, dossierID) }

  /// The next in line, in order of their ids, but for those that rest after a failure.
  package static func next(limit: Int = 50, at now: Instant, in tx: Transaction) throws -> [WaitingMove] {
    try tx.all(
      """
      SELECT move_id, dossier_id FROM process_move_dossier
      WHERE outcome IS NULL
        AND NOT \(JobFailure.rests("CAST(move_id AS TEXT) || '/' || CAST(dossier_id AS TEXT)", of: DossierMoving.name, at: now))
      ORDER BY dossier_id LIMIT \(limit)
      """)
  }

  /// Moves it where it stands by now. One that somebody has in hand is left for the next round; one that does not fit
  /// any more stays where it is, and the order says why.
  /// - Returns: whether it has left the line.
  @discardableResult
  package func work(under rules: Rulebook, at now: Instant, in tx: Transaction) throws -> Bool {
    guard try Dossier.isFree(dossierID, in: tx), let order = try order(in: tx) else { return false }
    // An older copy of the rules does not know the version yet.
    guard let target = rules.process(order.toProcessID) else { return false }
    let hand = Hand(Actor.system, under: rules, at: now, in: tx)
    var dossier = try Dossier.locked(dossierID, for: hand)
    guard !dossier.state.stage.isEnd else {
      try leave(.over, in: tx)
      return true
    }
    do {
      try dossier.move(
        to: target, from: order.fromProcessID, by: order.mapping.value, orderedBy: order.actorName, by: hand)
      try leave(.moved, in: tx)
    } catch let fault as MappingFault {
      try leave(.stayed, fault.sentence(from: dossier.process, to: target.process), in: tx)
    }
    return true
  }

  /// nil where it has left the line.
  private func order(in tx: Transaction) throws -> GivenMove? {
    try tx.first(
      """
      SELECT from_process_id, to_process_id, mapping, actor_name
      FROM process_move_dossier JOIN process_move ON process_move.id = move_id
      WHERE move_id = \(moveID) AND dossier_id = \(dossierID) AND outcome IS NULL
      """)
  }

  /// What fails again and again for another reason stays where it is.
  func setAside(because reason: String, in tx: Transaction) throws {
    try leave(.stayed, "Đã thử nhiều lần mà chưa chuyển được. \(reason)", in: tx)
  }

  private enum Outcome: String { case moved, stayed, over }

  private func leave(_ outcome: Outcome, _ reason: String = "", in tx: Transaction) throws {
    let isOurs =
      try tx.changes(
        """
        UPDATE process_move_dossier SET outcome = \(outcome), reason = \(reason)
        WHERE move_id = \(moveID) AND dossier_id = \(dossierID) AND outcome IS NULL
        """) > 0
    guard isOurs else { return }
    try tx.run(
      """
      UPDATE process_move SET moved = moved + \(outcome == .moved), stayed = stayed + \(outcome == .stayed),
        passed_over = passed_over + \(outcome == .over)
      WHERE id = \(moveID)
      """)
  }
}

/// What was ordered: of all dossiers of one order the same.
package struct GivenMove: Decodable {
  var fromProcessID: ID<PublishedProcess>
  var toProcessID: ID<PublishedProcess>
  var mapping: JSON<Mapping>
  var actorName: String
}

/// A dossier that stayed under its old version, and why.
package struct StayedDossier: Decodable, Hashable, Sendable {
  package var code: String
  package var reason: String

  package init(code: String, reason: String) { (self.code, self.reason) = (code, reason) }

  package static func of(_ move: Int64, limit: Int = 50, in tx: Transaction) throws -> [StayedDossier] {
    try tx.all(
      """
      SELECT code, reason FROM process_move_dossier JOIN dossier ON dossier.id = dossier_id
      WHERE move_id = \(move) AND process_move_dossier.outcome = 'stayed' ORDER BY dossier_id LIMIT \(limit)
      """)
  }
}
