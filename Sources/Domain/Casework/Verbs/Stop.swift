package import Identity
package import Rules
package import Storage
package import WorkingTime
import Workflow

extension Dossier {
  /// The solving agency ends the dossier without a result: Thông báo dừng giải quyết hồ sơ.
  package static func stop(
    _ code: String, reason: String, by officer: Officer, under rules: Rulebook, at now: Instant, in tx: Transaction
  ) throws {
    let reason = try Prose(reason, field: "reason").text
    var dossier = try Dossier.locked(code, under: rules, in: tx)
    try dossier.allow(.stop, by: officer, now: now, in: tx)

    let number = try NumberSeries.slip(.stop, of: dossier.solvingAgency, at: now, in: tx)
    try dossier.carryOut(
      .stop, Given(reason: reason), as: .stopped(number: number, reason: reason), by: .officer(officer), at: now, in: tx
    )

    try dossier.tell(.stopped(reason: reason), at: now, in: tx)
  }
}
