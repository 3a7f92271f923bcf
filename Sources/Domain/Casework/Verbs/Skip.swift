package import Identity
package import Rules
package import Storage
package import WorkingTime
package import Workflow

extension Dossier {
  /// A step that need not be done is left out, with the reason: no council is needed.
  package static func skip(
    _ code: String, step: Step.ID? = nil, to colleague: ID<Account>? = nil, reason: String, by officer: Officer,
    under rules: Rulebook, at now: Instant, in tx: Transaction
  ) throws {
    let reason = try Prose(reason, field: "reason").text
    var dossier = try Dossier.locked(code, under: rules, in: tx)
    try dossier.allow(.skip, by: officer, at: step, now: now, in: tx)
    let left = try dossier.step(for: .skip, of: officer, named: step, now: now)

    try dossier.carryOut(
      .skip(left.id), Given(reason: reason, person: colleague?.rawValue),
      as: .skipped(step: left.id, reason: reason), by: .officer(officer), at: now, in: tx)

    try dossier.tellProgress(at: now, in: tx)
  }
}
