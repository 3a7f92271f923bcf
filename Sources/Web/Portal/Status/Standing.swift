import Agencies
import Casework
import Dossiers
import WebShared
import WorkingTime

/// How a dossier stands: what its public page and its owner's page both tell.
struct Standing {
  var code: String
  var stage: Stage
  var agencyTitle, solvingAgencyTitle: String
  var submittedAt: Instant
  var receivedAt, dueAt, finishedAt, returnedAt: Instant?
  var pause: Pause?
  /// From when on it is closed because the citizen is silent.
  var closesAt: Instant?
  var run: TermRun?
  /// Of the private link, when the owner came with it.
  var key: String?

  /// Where the owner acts.
  var ownPage: Path { Paths.myDossier(code, key: key) }

  init(_ status: PublicStatus) {
    (code, stage) = (status.code, status.stage)
    (agencyTitle, solvingAgencyTitle) = (status.agencyTitle, status.solvingAgencyTitle)
    (submittedAt, receivedAt, dueAt) = (status.submittedAt, status.receivedAt, status.dueAt)
    (finishedAt, returnedAt) = (status.finishedAt, status.returnedAt)
    (pause, closesAt) = (status.pause, status.closesAt)
    run = status.run
  }

  init(_ owned: OwnedDossier) {
    let (dossier, state) = (owned.file.dossier, owned.file.dossier.state)
    (code, stage) = (dossier.code, state.stage)
    (agencyTitle, solvingAgencyTitle) = (dossier.agency.title, dossier.solvingAgency.title)
    (submittedAt, receivedAt, dueAt) = (dossier.submittedAt, state.receivedAt, state.dueAt)
    (finishedAt, returnedAt) = (state.finishedAt, state.returnedAt)
    (pause, closesAt) = (dossier.pause, state.closesAt)
    run = dossier.run
    key = owned.key
  }

  func isLate(at now: Instant) -> Bool {
    guard let dueAt, pause == nil, stage == .received || stage == .processing else { return false }
    return now > dueAt
  }

  /// Who works on it while its clock stands.
  var placeInPause: String {
    if case .elsewhere(let names) = pause?.reason { names.joined(separator: ", ") } else { solvingAgencyTitle }
  }

  /// Before it is taken in: NĐ 45/2020 Art. 11, the officer answers within 8 working hours.
  func answerBy(_ calendar: WorkingCalendar) -> Instant { calendar.adding(workingMinutes: 480, to: submittedAt) }
}
