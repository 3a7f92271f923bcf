import Agencies
package import Dossiers
package import Identity
import Rules
import Storage
import WorkingTime
import Workflow

extension Dossier {
  /// The counter does not take the dossier in: form 03, with the reason. It does not count as received.
  package static func refuse(_ code: String, reason: String, by hand: Hand<Officer>) throws {
    let reason = try Prose(reason, field: "reason").text
    var dossier = try Dossier.locked(code, for: hand)
    let deed = try dossier.deed(.refuse, by: hand)

    let number = try NumberSeries.slip(.refusal, of: dossier.agency, by: hand)
    try dossier.carryOut(
      deed, Given(reason: reason), as: Refused(number: number, reason: reason), by: hand)
  }
}
