import Agencies
package import Dossiers
package import Identity
import Rules
import Storage
import WorkingTime
package import Workflow

/// Who took the result and how.
package struct HandOver: Sendable, Hashable {
  package var recipient: String
  package var method: DeliveryMethod

  package init(recipient: String, method: DeliveryMethod = .counter) {
    (self.recipient, self.method) = (recipient, method)
  }
}

extension Dossier {
  /// The counter gives the result out and the register is signed; an unnamed recipient is the applicant.
  package static func handOver(
    _ handOver: HandOver, of code: String, step: Step.ID? = nil, by hand: Hand<Officer>
  ) throws {
    let named = try Prose(optional: handOver.recipient, field: "recipient").text
    var dossier = try Dossier.locked(code, for: hand)
    let deed = try dossier.deed(.handOver, at: step, by: hand)

    let recipient = named.isEmpty ? dossier.applicant.name : named
    try dossier.carryOut(
      deed, Given(reason: recipient),
      as: HandedOver(step: deed.at, recipient: recipient, method: handOver.method), by: hand)
  }
}
