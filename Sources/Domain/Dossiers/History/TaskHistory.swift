import Agencies
import Identity
import Rules
import Storage
import Workflow
import WorkingTime

/// A task row, open or done.
struct PastTask: Decodable, Hashable {
  var step: Step.ID
  var kind: String
  var agencyID: ID<Agency>
  var unitID: ID<AgencyUnit>
  var role: Role
  var holderCode: AccountCode?
  var state: OpenTask.State
  var openedAt: Instant
  /// nil in a replay where the time depends on the calendar of that day.
  var dueAt: Instant?
  var closedAt: Instant?
  var closedBy: AccountCode?

  static let columns: SQL = """
    step, kind, agency_id, unit_id, role, holder_code, state, opened_at, due_at, closed_at, closed_by
    """
}

/// The task rows that a history must have left behind, told by its events one after the other.
struct TaskHistory {
  private var dossier: Dossier
  private var tasks: [PastTask] = []

  init(_ dossier: Dossier) {
    self.dossier = dossier
  }

  mutating func follow(
    _ event: DossierEvent.Content, by actor: AccountCode, from before: DossierState, to after: DossierState
  ) throws {
    if dossier.isReceivedAtOnce, after.receivedAt == nil { return }
    let open = after.stage.isEnd ? [] : after.progress.open
    for index in tasks.indices where tasks[index].state != .done {
      let isQuestion = tasks[index].kind == OpenTask.consultationKind
      let isOver = isQuestion ? isAnswered(tasks[index], after) || after.stage.isEnd : !open.contains(tasks[index].step)
      if isOver { (tasks[index].state, tasks[index].closedAt, tasks[index].closedBy) = (.done, event.at, actor) }
    }
    for step in open.compactMap(dossier.process.step) {
      let index = tasks.firstIndex { $0.state != .done && $0.step == step.id && $0.kind == step.taskKind }
      var task = try index.map { tasks[$0] } ?? newTask(step, at: event.at)
      task.state = after.taskState(of: step)
      task.holderCode = after.holders[step.id]
      task.dueAt = step.isCounted ? after.dueAt : nil
      if let index { tasks[index] = task } else { tasks.append(task) }
    }
    guard !after.stage.isEnd else { return }
    for index in tasks.indices where tasks[index].state != .done && tasks[index].kind == OpenTask.consultationKind {
      let asked = after.flow.questions.first { "c\($0.key)" == tasks[index].step }
      tasks[index].dueAt = asked.map { Instant(rawValue: $0.value.answerBy) } ?? tasks[index].dueAt
    }
    for (number, asked) in after.flow.questions.sorted(by: { $0.key < $1.key })
    where before.flow.questions[number] == nil {
      tasks.append(try question(number, asked, at: event.at))
    }
  }

  /// The work that another version gives to others, or by another name, is closed; `follow` opens it anew.
  mutating func move(
    by mapping: Mapping, to process: ProcessDefinition, _ actor: AccountCode, at now: Instant
  ) {
    for index in tasks.indices where tasks[index].state != .done && tasks[index].kind != OpenTask.consultationKind {
      if mapping.keeps(tasks[index].step, from: dossier.process, to: process) { continue }
      (tasks[index].state, tasks[index].closedAt, tasks[index].closedBy) = (.done, now, actor)
    }
    dossier.process = process
  }

  func fit(_ rows: [PastTask]) -> Bool {
    rows.count == tasks.count
      && zip(rows, tasks).allSatisfy { row, task in
        var task = task
        task.dueAt = task.dueAt ?? row.dueAt
        return task == row
      }
  }

  private func newTask(_ step: Step, at now: Instant) throws -> PastTask {
    let unit = try dossier.unit(for: step)
    return PastTask(
      step: step.id, kind: step.taskKind, agencyID: unit.agencyID, unitID: unit.id,
      role: try dossier.role(of: step.performer), holderCode: nil,
      state: .open, openedAt: now, dueAt: nil, closedAt: nil, closedBy: nil)
  }

  private func question(
    _ number: Int, _ asked: CaseState.Question, at now: Instant
  ) throws -> PastTask {
    let unit = try dossier.unit(for: asked.whom)
    return PastTask(
      step: "c\(number)", kind: OpenTask.consultationKind, agencyID: unit.agencyID, unitID: unit.id,
      role: try dossier.role(of: asked.whom), holderCode: nil, state: .open, openedAt: now,
      dueAt: Instant(rawValue: asked.answerBy), closedAt: nil, closedBy: nil)
  }

  private func isAnswered(_ task: PastTask, _ state: DossierState) -> Bool {
    !state.flow.questions.keys.contains { "c\($0)" == task.step }
  }
}
