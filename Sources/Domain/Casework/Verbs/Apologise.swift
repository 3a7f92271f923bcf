import Agencies
import Forms
package import Dossiers
package import Identity
import Rules
import Storage
package import WorkingTime
import Workflow
package import WorkingTime

extension Dossier {
  /// Form 04: the agency says sorry and names one new date, at most once.
  package static func apologise(
    _ code: String, newDueAt: Instant, reason: String, by hand: Hand<Officer>
  ) throws {
    let reason = try Prose(reason, field: "reason").text
    var dossier = try Dossier.locked(code, for: hand)
    let deed = try dossier.deed(.apologise, by: hand)
    let now = hand.now
    let newDueAt = dossier.calendar.endingOnWorkingDay(newDueAt)
    let oldDueAt = dossier.state.dueAt ?? now
    guard newDueAt > now, newDueAt > oldDueAt, newDueAt < max(now, oldDueAt).adding(minutes: 366 * 1_440) else {
      throw CaseworkRefusal.newDateTooEarly
    }

    let number = try NumberSeries.slip(.apology, of: dossier.solvingAgency, by: hand)
    try dossier.carryOut(
      deed, Given(reason: reason, date: newDueAt.rawValue), as: Apologised(number: number, reason: reason),
      dueAt: newDueAt, by: hand)
  }
}
