import Agencies
package import Dossiers
package import Identity
import Rules
import Storage
import WorkingTime
import Workflow

extension Dossier {
  /// A financial obligation came up: the clock stops from the notice until it is paid.
  package static func requestPayment(_ code: String, amount: Int, reason: String, by hand: Hand<Officer>) throws {
    let reason = try Prose(reason, field: "reason").text
    guard amount > 0, amount < 1_000_000_000_000 else { throw CaseworkRefusal.amountMissing }
    var dossier = try Dossier.locked(code, for: hand)
    let deed = try dossier.deed(.requestPayment, by: hand)

    try dossier.carryOut(
      deed, Given(reason: reason), as: PaymentRequested(amount: amount, reason: reason), by: hand)
  }

  /// The counter has seen the money or the voucher; the clock goes on.
  package static func confirmPayment(_ code: String, amount: Int, by hand: Hand<Officer>) throws {
    guard amount > 0, amount < 1_000_000_000_000 else { throw CaseworkRefusal.amountMissing }
    var dossier = try Dossier.locked(code, for: hand)
    let deed = try dossier.deed(.confirmPayment, by: hand)
    if let step = deed.step {
      try dossier.carryOut(deed, as: Paid(step: step, amount: amount), by: hand)
    } else {
      if let asked = try dossier.amountAskedFor(in: hand.tx), amount < asked {
        throw CaseworkRefusal.paidInPart(asked: asked)
      }
      try dossier.carryOut(deed, as: PaymentConfirmed(amount: amount), by: hand)
    }
  }

  /// What the last request asked for.
  private func amountAskedFor(in tx: Transaction) throws -> Int? {
    let row: DossierEventRow? = try tx.first(
      """
      SELECT \(DossierEventRow.columns) FROM dossier_event
      WHERE dossier_id = \(id) AND kind = \(PaymentRequested.kind) ORDER BY seq DESC LIMIT 1
      """)
    return try row.flatMap { try $0.event(rules.happenings).content.happening as? PaymentRequested }?.amount
  }
}
