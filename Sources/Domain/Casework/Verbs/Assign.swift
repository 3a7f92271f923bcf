import Agencies
package import Dossiers
package import Identity
import Rules
import Storage
package import Workflow
import WorkingTime

extension Dossier {
  /// A leader gives an open step to a colleague of its unit, or someone of the unit takes it.
  package static func assign(
    _ code: String, step: Step.ID? = nil, to account: AccountCode, by hand: Hand<Officer>
  ) throws {
    var dossier = try Dossier.locked(code, for: hand)
    let deed = try dossier.deed(.assign, at: step, by: hand)
    guard let task = dossier.tasks.first(where: { $0.step == deed.step }),
      let colleague = try Officer.load(account, on: hand.now.day, in: hand.tx),
      colleague.holds(task.role, inUnit: task.unitID)
    else { throw CaseworkRefusal.unknownColleague }

    // Taking is for oneself; only a leader gives to others: the machine says so.
    try dossier.carryOut(
      deed, Given(person: account.rawValue), as: Assigned(step: task.step, to: account, name: colleague.name),
      by: hand)
  }
}
