import Agencies
package import Dossiers
package import Identity
import Rules
import Storage
package import Workflow
import WorkingTime

extension Dossier {
  /// A step that need not be done is left out, with the reason: no council is needed.
  package static func skip(
    _ code: String, step: Step.ID? = nil, to colleague: AccountCode? = nil, reason: String, by hand: Hand<Officer>
  ) throws {
    let reason = try Prose(reason, field: "reason").text
    var dossier = try Dossier.locked(code, for: hand)
    let deed = try dossier.deed(.skip, at: step, by: hand)

    try dossier.carryOut(
      deed, Given(reason: reason, person: colleague?.rawValue),
      as: Skipped(step: deed.at, reason: reason), by: hand)
  }
}
