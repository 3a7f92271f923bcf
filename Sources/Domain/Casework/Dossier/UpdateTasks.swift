import Agencies
import Catalogue
import Identity
import Storage
import WorkingTime
import Workflow

extension Dossier {
  /// Makes the task rows say what the state says: steps that ended are done, new ones open, all carry the appointment.
  mutating func updateTasks(by actor: Actor, at now: Instant, in tx: Transaction) throws {
    let wanted = state.stage.isEnd ? [] : state.progress.open
    for task in tasks where task.kind != OpenTask.consultationKind && !wanted.contains(task.step) {
      try close(task, by: actor, at: now, in: tx)
    }
    if state.stage.isEnd {
      for task in tasks { try close(task, by: actor, at: now, in: tx) }
    }
    for step in wanted {
      guard let step = process.step(step) else { continue }
      let (taskState, due) = (self.taskState(of: step), taskDue(of: step, at: now))
      if let place = tasks.firstIndex(where: { $0.step == step.id && $0.kind != OpenTask.consultationKind }) {
        let task = tasks[place]
        let due = step.isCounted || task.state != taskState ? due : task.dueAt
        if task.state == taskState && task.dueAt == due && task.accountID == state.holders[step.id] { continue }
        (tasks[place].state, tasks[place].dueAt) = (taskState, due)
        tasks[place].accountID = state.holders[step.id]
        try tx.run(
          """
          UPDATE task SET state = \(taskState), due_at = \(due), account_id = \(state.holders[step.id])
          WHERE id = \(task.id)
          """)
      } else {
        try open(step, taskState, due: due, at: now, in: tx)
      }
    }
  }

  mutating func open(
    _ step: Step, _ taskState: OpenTask.State, due: Instant, at now: Instant, in tx: Transaction
  ) throws {
    let unit = try unit(for: step)
    guard let role = Role(rawValue: step.performer.role) else {
      throw CaseworkFault.noUnit(place: step.performer.role, agency: agency.code)
    }
    try open(step.id, step.kind.rawValue, taskState, unit: unit, role: role, due: due, at: now, in: tx)
  }

  mutating func open(
    _ step: Step.ID, _ kind: String, _ taskState: OpenTask.State, unit: Unit, role: Role, due: Instant,
    at now: Instant, in tx: Transaction
  ) throws {
    let task: OpenTask? = try tx.first(
      """
      INSERT INTO task (dossier_id, step, kind, agency_id, unit_id, role, state, opened_at, due_at)
      VALUES (\(id), \(step), \(kind), \(unit.agencyID), \(unit.id), \(role), \(taskState), \(now), \(due))
      RETURNING id, step, kind, agency_id, unit_id, role, account_id, state, due_at
      """)
    if let task { tasks.append(task) }
  }

  mutating func close(_ task: OpenTask, by actor: Actor, at now: Instant, in tx: Transaction) throws {
    try tx.run(
      "UPDATE task SET state = 'done', closed_at = \(now), closed_by = \(actor.accountID) WHERE id = \(task.id)")
    tasks.removeAll { $0.id == task.id }
  }

  private func taskState(of step: Step) -> OpenTask.State {
    if state.stage.isWaiting { return .waiting }
    return step.kind == .delivery ? .ready : .open
  }

  /// The appointment; before acceptance the time the counter has to answer; outside the legal clock the step's own time.
  private func taskDue(of step: Step, at now: Instant) -> Instant {
    guard let dueAt = state.dueAt else {
      // NĐ 45/2020 Art. 11: the officer answers within 8 working hours.
      return calendar.adding(workingMinutes: 480, to: submittedAt)
    }
    return step.isCounted ? dueAt : calendar.adding(workingMinutes: step.minutes, to: now)
  }
}
