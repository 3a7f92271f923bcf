import Catalogue
import Identity
import WorkingTime

/// An event that is about to be recorded, with everything that follows from it worked out.
struct DraftedEvent {
  var content: DossierEvent.Content
  var state: DossierState
  var payload: String
  var seq: Int
  var hash: [UInt8]
  var papers: AddedPapers

  /// When the clock goes on, or begins anew, the appointment is worked out here.
  init(
    _ happening: Happening, on dossier: Dossier, by actor: Actor, at now: Instant, dueAt: Instant? = nil,
    papers: AddedPapers = .none
  ) throws {
    content = DossierEvent.Content(happening, at: now, dueAt: dueAt)
    state = try dossier.state.applying(content, process: dossier.process, policy: dossier.procedure.policy)
    if dueAt == nil, state.stops != dossier.state.stops, !state.stage.isEnd, let received = state.receivedAt,
      let run = TermRun(
        received, dossier.procedure.term, dossier.procedure.policy, state.stops, pausedAt: state.pausedAt)
    {
      let appointment = run.appointment(in: dossier.calendar)
      if appointment != state.dueAt { content.dueAt = appointment }
      state.dueAt = appointment
    }
    self.papers = papers
    payload = try Payload.text(happening)
    seq = dossier.eventCount + 1
    hash = DossierEvent.hash(
      after: dossier.headHash, code: dossier.code, seq: seq, at: now, account: actor.accountID, actorName: actor.name,
      dueAt: content.dueAt, payload: payload, papers: papers)
  }
}
