package import Identity
package import Rules
package import Storage
package import WorkingTime
import Workflow

extension Dossier {
  /// The counter does not take the dossier in: form 03, with the reason. It does not count as received.
  package static func refuse(
    _ code: String, reason: String, by officer: Officer, under rules: Rulebook, at now: Instant, in tx: Transaction
  ) throws {
    let reason = try Prose(reason, field: "reason").text
    var dossier = try Dossier.locked(code, under: rules, in: tx)
    try dossier.allow(.refuse, by: officer, now: now, in: tx)

    let number = try NumberSeries.slip(.refusal, of: dossier.agency, at: now, in: tx)
    try dossier.carryOut(
      .refuse, Given(reason: reason), as: .refused(number: number, reason: reason), by: .officer(officer), at: now,
      in: tx)

    try dossier.tell(.refused(reason: reason), at: now, in: tx)
  }
}
