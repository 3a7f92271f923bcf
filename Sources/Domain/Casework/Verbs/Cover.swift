package import Identity
package import Rules
package import Storage
package import WorkingTime
package import Workflow

extension Dossier {
  /// A colleague of the same role takes over what someone absent holds.
  package static func cover(
    _ code: String, step: Step.ID? = nil, by officer: Officer, under rules: Rulebook, at now: Instant,
    in tx: Transaction
  ) throws {
    var dossier = try Dossier.locked(code, under: rules, in: tx)
    try dossier.allow(.cover, by: officer, at: step, now: now, in: tx)
    let covered = try dossier.step(for: .cover, of: officer, named: step, now: now)
    guard let holder = dossier.state.holders[covered.id], let colleague = try Officer.load(holder, on: now.day, in: tx)
    else { throw CaseworkRefusal.changedMeanwhile }

    try dossier.carryOut(
      .cover(covered.id), as: .covered(step: covered.id, of: holder, name: colleague.name), by: .officer(officer),
      at: now, in: tx)
  }
}
