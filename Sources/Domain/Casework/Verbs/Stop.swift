import Agencies
package import Dossiers
package import Identity
import Rules
import Storage
import WorkingTime
import Workflow

extension Dossier {
  /// The solving agency ends the dossier without a result: Thông báo dừng giải quyết hồ sơ.
  package static func stop(_ code: String, reason: String, by hand: Hand<Officer>) throws {
    let reason = try Prose(reason, field: "reason").text
    var dossier = try Dossier.locked(code, for: hand)
    let deed = try dossier.deed(.stop, by: hand)

    let number = try NumberSeries.slip(.stop, of: dossier.solvingAgency, by: hand)
    try dossier.carryOut(
      deed, Given(reason: reason), as: Stopped(number: number, reason: reason), by: hand)
  }
}
