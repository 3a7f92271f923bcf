package import Identity
package import Rules
package import Storage
package import WorkingTime
import Workflow

extension Dossier {
  /// A financial obligation came up: the clock stops from the notice until it is paid.
  package static func requestPayment(
    _ code: String, amount: Int, reason: String, by officer: Officer, under rules: Rulebook, at now: Instant,
    in tx: Transaction
  ) throws {
    let reason = try Prose(reason, field: "reason").text
    guard amount > 0, amount < 1_000_000_000_000 else { throw CaseworkRefusal.amountMissing }
    var dossier = try Dossier.locked(code, under: rules, in: tx)
    try dossier.allow(.requestPayment, by: officer, now: now, in: tx)

    try dossier.carryOut(
      .requestPayment, Given(reason: reason), as: .paymentRequested(amount: amount, reason: reason),
      by: .officer(officer),
      at: now, in: tx)

    try dossier.tell(.paymentRequested(amount: amount), at: now, in: tx)
  }

  /// The counter has seen the money or the voucher; the clock goes on.
  package static func confirmPayment(
    _ code: String, amount: Int, by officer: Officer, under rules: Rulebook, at now: Instant, in tx: Transaction
  ) throws {
    guard amount > 0, amount < 1_000_000_000_000 else { throw CaseworkRefusal.amountMissing }
    var dossier = try Dossier.locked(code, under: rules, in: tx)
    try dossier.allow(.confirmPayment, by: officer, now: now, in: tx)

    let deed = dossier.deeds(of: officer, at: now).first { $0.action == .confirmPayment }
    guard let deed else { throw CaseworkRefusal.changedMeanwhile }
    try dossier.carryOut(
      deed.act, as: deed.step.map { .paid(step: $0, amount: amount) } ?? .paymentConfirmed(amount: amount),
      by: .officer(officer), at: now, in: tx)

    try dossier.tellProgress(at: now, in: tx)
  }
}
