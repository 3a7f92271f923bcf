import Agencies
package import Dossiers
package import Identity
import Rules
import Storage
import WorkingTime
import Workflow

extension Dossier {
  /// The counter takes in what was submitted online; the legal clock starts.
  package static func accept(_ code: String, by hand: Hand<Officer>) throws -> Receipt {
    var dossier = try Dossier.locked(code, for: hand)
    let deed = try dossier.deed(.accept, by: hand)

    let number = try NumberSeries.slip(.receipt, of: dossier.agency, by: hand)
    try dossier.carryOut(
      deed, as: Accepted(receiptNumber: number), dueAt: dossier.deadline(from: hand.now), by: hand)

    return dossier.receipt
  }
}
