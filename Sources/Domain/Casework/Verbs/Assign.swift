import Agencies
package import Identity
package import Rules
package import Storage
package import WorkingTime
package import Workflow

extension Dossier {
  /// A leader gives an open step to a colleague of its unit, or someone of the unit takes it.
  package static func assign(
    _ code: String, step: Step.ID? = nil, to account: ID<Account>, by officer: Officer, under rules: Rulebook,
    at now: Instant, in tx: Transaction
  ) throws {
    var dossier = try Dossier.locked(code, under: rules, in: tx)
    try dossier.allow(.assign, by: officer, at: step, now: now, in: tx)
    let task = dossier.tasks.first {
      dossier.mayAssign($0, officer) && (step == nil || $0.step == step)
    }
    guard let task else { throw CaseworkRefusal.changedMeanwhile }
    guard let colleague = try Officer.load(account, on: now.day, in: tx),
      colleague.holds(task.role, inUnit: task.unitID)
    else { throw CaseworkRefusal.unknownColleague }
    // Taking is for oneself; only a leader gives to others.
    guard officer.givesOut(task) || account == officer.accountID else { throw CaseworkRefusal.notYours(.assign) }

    try dossier.carryOut(
      .assign(task.step), Given(person: account.rawValue),
      as: .assigned(step: task.step, to: account, name: colleague.name), by: .officer(officer), at: now, in: tx)
  }
}
