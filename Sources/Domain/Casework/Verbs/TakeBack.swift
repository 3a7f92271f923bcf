import Agencies
package import Dossiers
package import Identity
import Rules
import Storage
import WorkingTime
package import Workflow

extension Dossier {
  /// One's own last act is undone, while nobody has opened what it made.
  package static func takeBack(_ code: String, step: Step.ID? = nil, by hand: Hand<Officer>) throws {
    var dossier = try Dossier.locked(code, for: hand)
    let deed = try dossier.deed(.takeBack, at: step, by: hand)

    try dossier.carryOut(
      deed, as: TakenBack(step: deed.at), by: hand)
  }

  /// Whoever can do a step has looked at it: the act before it can no longer be taken back. Called where the dossier is
  /// shown; writes once.
  /// - Returns: whether this was the first look: what is offered may be less after it.
  @discardableResult
  package static func look(_ code: String, by hand: Hand<Officer>) throws -> Bool {
    let dossier = try Dossier.find(code, under: hand.rules, in: hand.tx)
    let mine = dossier.stepsInHand(of: hand.who, at: hand.now).map(\.id)
    let unseen = dossier.tasks.filter { !$0.isQuestion && $0.seenAt == nil && mine.contains($0.step) }
    guard !unseen.isEmpty else { return false }
    return try hand.tx.changes(
      "UPDATE task SET seen_at = \(hand.now) WHERE id IN \(list: unseen.map(\.id)) AND seen_at IS NULL") > 0
  }
}
