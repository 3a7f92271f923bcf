import Agencies
package import Dossiers
package import Identity
import Rules
import Storage
import WorkingTime
package import Workflow

extension Dossier {
  /// A colleague of the same role takes over what someone absent holds.
  package static func cover(_ code: String, step: Step.ID? = nil, by hand: Hand<Officer>) throws {
    var dossier = try Dossier.locked(code, for: hand)
    let deed = try dossier.deed(.cover, at: step, by: hand)
    guard let step = deed.step, let holder = dossier.state.holders[step],
      let colleague = try Officer.load(holder, on: hand.now.day, in: hand.tx)
    else { throw CaseworkRefusal.changedMeanwhile }

    try dossier.carryOut(
      deed, as: Covered(step: step, of: holder, name: colleague.name), by: hand)
  }
}
