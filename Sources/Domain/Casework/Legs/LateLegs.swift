import Agencies
import Dossiers
import Identity
import Rules
import Storage
import Workflow
import WorkingTime

extension Dossier {
  /// When to look next whether the leg of a step is late: past its own date; while its clock stands, a working day
  /// later.
  func nextLook(atLegOf step: Step.ID, at now: Instant, in tx: Transaction) throws -> Instant {
    let deadline = try LegRow.last(of: id, at: step, in: tx)?.deadline(under: rules)
    guard let deadline, deadline >= now else { return calendar.adding(workingMinutes: 480, to: now) }
    return Instant(rawValue: deadline.rawValue + 1)
  }

  /// What happens to a leg moves the moment at which the dossier above calls it late. That one is locked: a family is
  /// worked on from its head.
  func moveLatenessAbove(at now: Instant, in tx: Transaction) throws {
    guard let parent, let leg = try LegRow.last(of: parent.id, at: parent.step, in: tx), leg.code == code,
      let deadline = leg.deadline(under: rules)
    else { return }
    let due = max(Instant(rawValue: deadline.rawValue + 1), now)
    try tx.run(
      """
      UPDATE time_job SET due_at = \(due)
      WHERE dossier_id = \(parent.id) AND kind = \(TimeJob.Kind.lateLeg) AND ref = \(parent.step) AND due_at <> \(due)
      """)
  }
}
