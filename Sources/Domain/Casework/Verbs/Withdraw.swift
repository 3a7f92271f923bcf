import Agencies
package import Dossiers
import Identity
import Rules
import Storage
import WorkingTime
import Workflow

extension Dossier {
  /// The applicant takes the dossier back while nothing is decided. // NĐ 118/2025 Art. 21
  package static func withdraw(_ code: String, reason: String, by hand: Hand<some Acting>) throws {
    let reason = try Prose(reason, field: "reason").text
    var dossier = try Dossier.locked(code, for: hand)
    try dossier.allowOwner(hand.actor)
    let deed = try dossier.deed(.withdraw, by: hand)

    try dossier.carryOut(deed, Given(reason: reason), as: Withdrawn(reason: reason), by: hand)
  }
}
