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

  /// When the clock merely goes on, the rest of the term is added to the appointment here.
  init(
    _ happening: Happening, on dossier: Dossier, by actor: Actor, at now: Instant, dueAt: Instant? = nil,
    papers: AddedPapers = .none
  ) throws {
    content = DossierEvent.Content(happening, at: now, dueAt: dueAt)
    state = try dossier.state.applying(content, process: dossier.process)
    if dueAt == nil, let due = dossier.state.dueAt, let paused = dossier.state.pausedAt, state.pausedAt == nil,
      !state.stage.isEnd, paused < due
    {
      content.dueAt = dossier.rules.calendar.deadline(due, pausedAt: paused, resumedAt: now)
      state.dueAt = content.dueAt
    }
    self.papers = papers
    payload = try Payload.text(happening)
    seq = dossier.eventCount + 1
    hash = DossierEvent.hash(
      after: dossier.headHash, code: dossier.code, seq: seq, at: now, account: actor.accountID, actorName: actor.name,
      dueAt: content.dueAt, payload: payload, papers: papers)
  }
}
