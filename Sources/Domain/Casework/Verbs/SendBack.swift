package import Identity
package import Rules
package import Storage
package import WorkingTime
package import Workflow

extension Dossier {
  /// The dossier goes back to an earlier step, with the reason. The legal clock is never reset by that.
  package static func sendBack(
    _ code: String, step: Step.ID? = nil, to earlier: Step.ID? = nil, reason: String, by officer: Officer,
    under rules: Rulebook, at now: Instant, in tx: Transaction
  ) throws {
    let reason = try Prose(reason, field: "reason").text
    var dossier = try Dossier.locked(code, under: rules, in: tx)
    try dossier.allow(.sendBack, by: officer, at: step, now: now, in: tx)
    let from = try dossier.step(for: .sendBack, of: officer, named: step, now: now)
    let choices = dossier.stepsBefore(from.id)
    guard let target = choices.first(where: { earlier == nil || $0.id == earlier }) else {
      throw CaseworkRefusal.notEarlier
    }

    try dossier.carryOut(
      .sendBack(from.id, to: target.id), Given(reason: reason),
      as: .sentBack(step: from.id, to: target.id, reason: reason), by: .officer(officer), at: now, in: tx)
  }
}
