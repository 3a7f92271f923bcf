package import Identity
package import Rules
package import Storage
package import WorkingTime
import Workflow

extension Dossier {
  /// Form 04: the agency says sorry and names one new date, at most once.
  package static func apologise(
    _ code: String, newDueAt: Instant, reason: String, by officer: Officer, under rules: Rulebook, at now: Instant,
    in tx: Transaction
  ) throws {
    let reason = try Prose(reason, field: "reason").text
    var dossier = try Dossier.locked(code, under: rules, in: tx)
    try dossier.allow(.apologise, by: officer, now: now, in: tx)
    let oldDueAt = dossier.state.dueAt ?? now
    guard newDueAt > now, newDueAt > oldDueAt, newDueAt < max(now, oldDueAt).adding(minutes: 366 * 1_440) else {
      throw CaseworkRefusal.newDateTooEarly
    }

    let number = try NumberSeries.slip(.apology, of: dossier.solvingAgency, at: now, in: tx)
    try dossier.carryOut(
      .apologise, Given(reason: reason, date: newDueAt.rawValue), as: .apologised(number: number, reason: reason),
      by: .officer(officer), at: now, dueAt: newDueAt, in: tx)

    try dossier.tell(.apologised(reason: reason, oldDueAt: oldDueAt), at: now, in: tx)
  }
}
