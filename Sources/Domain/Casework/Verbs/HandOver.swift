package import Identity
package import Rules
package import Storage
package import WorkingTime
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
    _ handOver: HandOver, of code: String, step: Step.ID? = nil, by officer: Officer, under rules: Rulebook,
    at now: Instant, in tx: Transaction
  ) throws {
    let named = try Prose(optional: handOver.recipient, field: "recipient").text
    var dossier = try Dossier.locked(code, under: rules, in: tx)
    try dossier.allow(.handOver, by: officer, at: step, now: now, in: tx)
    let delivery = try dossier.step(for: .handOver, of: officer, named: step, now: now)

    let recipient = named.isEmpty ? dossier.applicant.name : named
    try dossier.carryOut(
      .complete(delivery.id, choice: nil), Given(reason: recipient),
      as: .handedOver(step: delivery.id, recipient: recipient, method: handOver.method), by: .officer(officer), at: now,
      in: tx)

    try dossier.tell(.handedOver, at: now, in: tx)
  }
}
