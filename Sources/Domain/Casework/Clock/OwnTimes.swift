import Agencies
import Dossiers
import Storage
import Workflow
import WorkingTime

extension Dossier {
  /// Work outside the legal clock has its step's own time, from when it was opened, or last lay with somebody else.
  mutating func redateOwnTimes(in tx: Transaction) throws {
    guard state.dueAt != nil else { return }
    for place in tasks.indices where !tasks[place].isQuestion {
      guard let step = process.step(tasks[place].step), !step.isCounted,
        let since = try beginning(of: step, in: tx)
      else { continue }
      let due = calendar.adding(workingMinutes: step.minutes, to: since)
      guard due != tasks[place].dueAt else { continue }
      tasks[place].dueAt = due
      try tx.run("UPDATE task SET due_at = \(due) WHERE \(isOpen(step))")
    }
  }

  private func beginning(of step: Step, in tx: Transaction) throws -> Instant? {
    let kinds = [SupplementRequested.kind, Supplied.kind, PaymentRequested.kind, PaymentConfirmed.kind]
    let turns: SQL =
      step.isCitizens
      ? "" : "UNION ALL SELECT at FROM dossier_event WHERE dossier_id = \(id) AND kind IN \(list: kinds)"
    return try tx.value(
      "SELECT MAX(at) FROM (SELECT opened_at AS at FROM task WHERE \(isOpen(step)) \(turns)) beginning")
  }

  private func isOpen(_ step: Step) -> SQL {
    "dossier_id = \(id) AND step = \(step.id) AND kind = \(step.taskKind) AND state <> 'done'"
  }
}
