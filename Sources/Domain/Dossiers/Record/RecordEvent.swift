import Agencies
import Identity
import Storage
import Workflow
package import WorkingTime

extension Dossier {
  /// Writes down what happened: the event with its papers, the row and the tasks that follow from it; then whoever
  /// follows such events does their part. The only way to change a dossier.
  package mutating func record(
    _ happening: some Happening, moves: Moves = .implied, by hand: Hand<some Acting>, named name: String? = nil,
    dueAt: Instant? = nil, papers: AddedPapers = .none
  ) throws {
    let before = state
    let event = try DraftedEvent(
      happening, moves: moves, on: self, by: hand, named: name, dueAt: dueAt, papers: papers)
    take(event)

    try insert([event], by: hand)
    try update(in: hand.tx)
    try updateTasks(by: hand)
    try tellFollowers(of: event, since: before, by: hand)
  }

  package mutating func take(_ event: DraftedEvent) {
    state = event.state
    eventCount = event.seq
    headHash = event.hash
  }

  package func insert(_ events: [DraftedEvent], by hand: Hand<some Acting>) throws {
    let rows: [SQL] = events.map { event in
      """
      (\(id), \(event.seq), \(event.content.happening.kind), \(event.content.at), \(hand.actor.accountID),
        \(event.actorName), \(event.content.dueAt), \(event.payload), \(event.moves), \(event.hash))
      """
    }
    try hand.tx.run(
      """
      INSERT INTO dossier_event (dossier_id, seq, kind, at, account_id, actor_name, due_at, payload, moves, hash)
      VALUES \(rows.joined(separator: ", "))
      """)
    try EventFeed.announce(id, events.map(\.seq), in: hand.tx)
    for event in events { try insert(event.papers, with: event, in: hand.tx) }
  }

  /// - Parameter before: how it stood before the event.
  package func tellFollowers(of event: DraftedEvent, since before: DossierState, by hand: Hand<some Acting>) throws {
    let told = DossierEvent(
      dossierID: id, seq: event.seq, content: event.content, accountID: hand.actor.accountID,
      actorName: event.actorName, hash: event.hash)
    let hand = Hand(hand.actor, under: hand.rules, at: hand.now, in: hand.tx)
    var then = self
    then.state = event.state
    for follower in try rules.followers { try follower.follow(told, of: then, since: before, by: hand) }
  }

  /// Makes the row say what the state says.
  private func update(in tx: Transaction) throws {
    let ending: SQL = state.stage.isEnd ? ", is_running = 0" : ""
    try tx.run(
      """
      UPDATE dossier SET stage = \(state.stage), steps_open = \(StepList(state.progress.open)),
        steps_done = \(StepList(state.progress.done.sorted())), received_at = \(state.receivedAt),
        receipt_number = \(state.receiptNumber), due_at = \(state.dueAt), paused_at = \(state.pausedAt),
        finished_at = \(state.finishedAt), returned_at = \(state.returnedAt),
        reception_supplements = \(state.receptionSupplements), appraisal_supplements = \(state.appraisalSupplements),
        is_apologised = \(state.isApologised), stops = \(state.stops), outcome = \(state.outcome),
        mark = \(state.mark), flow = \(try StoredFlow(state, process).text), event_count = \(eventCount),
        head_hash = \(headHash)\(ending)
      WHERE id = \(id)
      """)
  }
}
