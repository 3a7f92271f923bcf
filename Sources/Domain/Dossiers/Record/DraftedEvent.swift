import Agencies
import Identity
import Procedures
import Storage
import Workflow
package import WorkingTime

/// An event that is about to be recorded, with everything that follows from it worked out.
package struct DraftedEvent {
  var content: DossierEvent.Content
  var state: DossierState
  var payload: String
  var moves: String
  var seq: Int
  var actorName: String
  var hash: [UInt8]
  var papers: AddedPapers

  /// When the clock goes on, or begins anew, the appointment is worked out here.
  package init(
    _ happening: some Happening, moves: Moves = .implied, on dossier: Dossier, by hand: Hand<some Acting>,
    named name: String? = nil, dueAt: Instant? = nil, papers: AddedPapers = .none
  ) throws {
    let (actor, now) = (hand.actor, hand.now)
    content = DossierEvent.Content(happening, at: now, dueAt: dueAt, moves: moves)
    state = try dossier.state.applying(
      content, by: actor.code, process: dossier.process, policy: dossier.procedure.policy)
    if dueAt == nil, state.stops != dossier.state.stops, !state.stage.isEnd, let received = state.receivedAt,
      let run = TermRun(
        received, dossier.procedure.term, dossier.procedure.policy, state.stops, pausedAt: state.pausedAt)
    {
      let appointment = run.appointment(in: dossier.calendar)
      if appointment != state.dueAt { content.dueAt = appointment }
      state.appoint(appointment)
      state.flow.clock = state.machineClock
    }
    self.papers = papers
    actorName = name ?? actor.name
    payload = try Payload.text(happening)
    self.moves = try moves.text
    seq = dossier.eventCount + 1
    hash = DossierEvent.hash(
      after: dossier.headHash, seq: seq, kind: happening.kind, at: now, actor: actor.code, actorName: actorName,
      dueAt: content.dueAt, payload: payload, moves: self.moves, papers: papers.facts)
  }
}
