import Agencies
package import Dossiers
package import Identity
import Rules
import Storage
import WorkingTime
package import Workflow

extension Dossier {
  /// The dossier goes back to an earlier step, with the reason. The legal clock is never reset by that.
  package static func sendBack(
    _ code: String, step: Step.ID? = nil, to earlier: Step.ID? = nil, reason: String, by hand: Hand<Officer>
  ) throws {
    let reason = try Prose(reason, field: "reason").text
    var dossier = try Dossier.locked(code, for: hand)
    var deed = try dossier.deed(.sendBack, at: step, by: hand)
    guard case .sendBack(let from, let nearest) = deed.act else { throw CaseworkRefusal.notEarlier }
    // Work at another agency ends with it: that is never done by leaving a field empty.
    if earlier == nil, dossier.process.step(from)?.kind == .leg { throw CaseworkRefusal.notEarlier }
    let target = earlier ?? nearest
    guard dossier.stepsBefore(from).contains(where: { $0.id == target }) else { throw CaseworkRefusal.notEarlier }
    deed.act = .sendBack(from, to: target)

    try dossier.carryOut(
      deed, Given(reason: reason), as: SentBack(step: from, to: target, reason: reason), by: hand)
  }
}
