import Agencies
import Dossiers
import Identity
import Procedures
import Storage
import Workflow
import WorkingTime

extension Dossier {
  /// Row, first lines and tasks of a new dossier: handed in, and over the counter taken in at once.
  mutating func begin(
    _ facts: SubmittedFacts, under published: PublishedProcess, _ numbers: NumberSeries.First,
    with papers: [SubmittedPaper], by hand: Hand<some Acting>
  ) throws {
    headHash = facts.hash
    var (drafts, lines): ([(event: DraftedEvent, before: DossierState)], [[CaseEvent]]) = ([], [])
    func draft(_ event: DraftedEvent) {
      drafts.append((event, state))
      take(event)
    }
    draft(
      try DraftedEvent(
        Submitted(channel: channel, procedure: procedure.code, version: procedure.version), on: self, by: hand,
        papers: AddedPapers(origin: .submission, papers: papers)))
    if let receipt = numbers.receipt {
      let accepted = Accepted(receiptNumber: receipt)
      let due = deadline(from: hand.now)
      lines = try reception(by: hand)
      let moves = try lines.first.map { try self.moves($0, toldBy: accepted, at: hand.now, dueAt: due) }
      draft(try DraftedEvent(accepted, moves: moves ?? .implied, on: self, by: hand, dueAt: due))
    }

    try insert(facts, under: published.id, in: hand.tx)
    try insert(drafts.map(\.event), by: hand)
    try updateTasks(by: hand)
    for draft in drafts { try tellFollowers(of: draft.event, since: draft.before, by: hand) }
    for line in lines.dropFirst() { try goOn(line, by: hand.program) }
  }

  /// Reception in the moment of submission: the verb has asked whether the one at the counter may.
  private func reception(by hand: Hand<some Acting>) throws -> [[CaseEvent]] {
    var facts = facts(for: hand.actor, at: hand.now)
    facts.actor.powers.insert(.program)
    facts.actor.performs.formUnion(state.progress.open.compactMap { process.step($0)?.performer })
    return Self.lines(of: try events(of: .accept, Given(), facts))
  }
}
