import Agencies
package import Identity
import Storage
package import Workflow
import WorkingTime

extension Dossier {
  /// Makes the task rows say what the state says: steps that ended are done, new ones open, all carry the appointment;
  /// each question that waits for an answer has its task where it was asked.
  package mutating func updateTasks(by hand: Hand<some Acting>) throws {
    let (now, tx) = (hand.now, hand.tx)
    let wanted = state.stage.isEnd ? [] : state.progress.open
    for task in tasks where !isWanted(task, wanted) { try close(task, by: hand) }
    for step in wanted {
      guard let step = process.step(step) else { continue }
      let (taskState, due) = (state.taskState(of: step), taskDue(of: step, at: now))
      if let place = tasks.firstIndex(where: { $0.step == step.id && !$0.isQuestion }) {
        let task = tasks[place]
        let followsLaw = step.isCounted || state.dueAt == nil
        let due = followsLaw || task.state != taskState ? due : task.dueAt
        if task.state == taskState && task.dueAt == due && task.holderCode == state.holders[step.id] { continue }
        (tasks[place].state, tasks[place].dueAt) = (taskState, due)
        tasks[place].holderCode = state.holders[step.id]
        try tx.run(
          """
          UPDATE task SET state = \(taskState), due_at = \(due), holder_code = \(state.holders[step.id])
          WHERE \(row(of: task))
          """)
      } else {
        try open(
          step.id, step.taskKind, taskState, unit(for: step), try role(of: step.performer),
          holder: state.holders[step.id],
          due: due, at: now, in: tx)
      }
    }
    guard !state.stage.isEnd else { return }
    for (number, question) in state.flow.questions.sorted(by: { $0.key < $1.key }) {
      if let place = tasks.firstIndex(where: { $0.question == number }) {
        try redate(place, to: Instant(rawValue: question.answerBy), in: tx)
        continue
      }
      try open(
        "c\(number)", OpenTask.consultationKind, .open, unit(for: question.whom), try role(of: question.whom),
        holder: nil,
        due: Instant(rawValue: question.answerBy), at: now, in: tx)
    }
  }

  private mutating func redate(_ place: Int, to due: Instant, in tx: Transaction) throws {
    guard tasks[place].dueAt != due else { return }
    tasks[place].dueAt = due
    try tx.run("UPDATE task SET due_at = \(due) WHERE \(row(of: tasks[place]))")
  }

  private func isWanted(_ task: OpenTask, _ wanted: [Step.ID]) -> Bool {
    if let number = task.question { return !state.stage.isEnd && state.flow.questions[number] != nil }
    return wanted.contains(task.step)
  }

  package func role(of performer: Performer) throws -> Role {
    guard let role = Role(rawValue: performer.role) else {
      throw CaseworkFault.noUnit(place: performer.role, agency: agency.code)
    }
    return role
  }

  private mutating func open(
    _ step: Step.ID, _ kind: String, _ taskState: OpenTask.State, _ unit: AgencyUnit, _ role: Role,
    holder: AccountCode?,
    due: Instant, at now: Instant, in tx: Transaction
  ) throws {
    try tx.run(
      """
      INSERT INTO task (dossier_id, step, kind, agency_id, unit_id, role, holder_code, state, opened_at, due_at)
      VALUES (\(id), \(step), \(kind), \(unit.agencyID), \(unit.id), \(role), \(holder), \(taskState), \(now), \(due))
      """)
    tasks.append(
      OpenTask(
        id: ID(0), step: step, kind: kind, agencyID: unit.agencyID, unitID: unit.id, role: role, holderCode: holder,
        state: taskState, dueAt: due, seenAt: nil))
  }

  /// A step has one task that is not done: it is found so, also where nobody has asked what number its row got.
  private func row(of task: OpenTask) -> SQL {
    "dossier_id = \(id) AND step = \(task.step) AND kind = \(task.kind) AND state <> 'done'"
  }

  package mutating func close(_ task: OpenTask, by hand: Hand<some Acting>) throws {
    try hand.tx.run(
      """
      UPDATE task SET state = 'done', closed_at = \(hand.now), closed_by = \(hand.actor.code)
      WHERE \(row(of: task))
      """)
    tasks.removeAll { $0.step == task.step && $0.kind == task.kind }
  }

  /// The appointment; before acceptance the time the counter has to answer; outside the legal clock the step's own time.
  private func taskDue(of step: Step, at now: Instant) -> Instant {
    guard let dueAt = state.dueAt else {
      return calendar.answerDue(submittedAt)
    }
    return step.isCounted ? dueAt : calendar.adding(workingMinutes: step.minutes, to: now)
  }
}

extension DossierState {
  /// Waiting where the citizen, another unit or another agency has its turn.
  package func taskState(of step: Step) -> OpenTask.State {
    if stage.isWaiting || step.isCitizens { return .waiting }
    switch step.kind {
    case .delivery: return .ready
    case .consultation: return .waiting
    // A leg that was refused is again the work of whoever opened it.
    case .leg: return flow.legs[step.id]?.isRefused == true ? .open : .waiting
    default: return .open
    }
  }
}
