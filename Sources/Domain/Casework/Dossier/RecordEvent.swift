import Identity
import Storage
import Workflow
import WorkingTime

extension Dossier {
  /// Writes down what happened: the event with its papers, the row and the tasks that follow from it. The only way to change a dossier.
  mutating func record(
    _ happening: Happening, moves: Moves = .implied, by actor: Actor, named name: String? = nil, at now: Instant,
    dueAt: Instant? = nil, papers: AddedPapers = .none, in tx: Transaction
  ) throws {
    let before = timeJobs
    let event = try DraftedEvent(
      happening, moves: moves, on: self, by: actor, named: name, at: now, dueAt: dueAt, papers: papers)
    take(event)

    try insert(event, by: actor, in: tx)
    let ending: SQL = state.stage.isEnd ? ", is_running = 0" : ""
    try tx.run(
      """
      UPDATE dossier SET stage = \(state.stage), steps_open = \(StepList(state.progress.open)),
        steps_done = \(StepList(state.progress.done.sorted())), received_at = \(state.receivedAt),
        due_at = \(state.dueAt), paused_at = \(state.pausedAt), finished_at = \(state.finishedAt),
        returned_at = \(state.returnedAt), reception_supplements = \(state.receptionSupplements),
        appraisal_supplements = \(state.appraisalSupplements), is_apologised = \(state.isApologised),
        stops = \(state.stops), outcome = \(state.outcome), mark = \(state.mark),
        flow = \(try StoredFlow(state, process).text), event_count = \(eventCount), head_hash = \(headHash)\(ending)
      WHERE id = \(id)
      """)
    try updateTasks(by: actor, at: now, in: tx)
    try keepTimeJobs(before, in: tx)
  }

  mutating func take(_ event: DraftedEvent) {
    state = event.state
    eventCount = event.seq
    headHash = event.hash
  }

  func insert(_ event: DraftedEvent, by actor: Actor, in tx: Transaction) throws {
    try tx.run(
      """
      INSERT INTO dossier_event (dossier_id, seq, kind, at, account_id, actor_name, due_at, payload, moves, hash)
      VALUES (\(id), \(event.seq), \(event.content.happening.kind), \(event.content.at), \(actor.accountID),
        \(event.actorName), \(event.content.dueAt), \(event.payload), \(event.moves), \(event.hash))
      """)
    try insert(event.papers, with: event, in: tx)
  }
}
