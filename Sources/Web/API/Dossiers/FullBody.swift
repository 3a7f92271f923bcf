import Agencies
import Casework
import Catalogue
import Identity
import Storage
import WorkingTime
import Workflow

/// A dossier for those who work on it.
struct FullBody: Encodable {
  var code, procedureCode, procedureName, agencyCode, agency, solvingAgencyCode, solvingAgency, channel: String
  var status: Int
  var statusName: String
  var stage: Stage
  var applicant: NewDossier.Person
  var form: [String: String]
  var papers: [Paper]
  var submittedAt: Moment
  var receivedAt, dueAt, pausedAt, finishedAt, returnedAt: Moment?
  var isApologised: Bool
  var outcome: Outcome?
  var tasks: [Task]
  /// What the caller may do now.
  var actions: [Action]

  struct Paper: Encodable {
    var name, kind, origin: String
    var copies: Int
    var fileName: String?
    var size: Int?
  }

  struct Task: Encodable {
    var step, kind, role, unit, agency, state: String
    var stepName: String?
    var holder: String?
    var dueAt: Moment
  }

  init(_ file: DossierFile, for officer: Officer, rules: Rulebook) {
    let dossier = file.dossier
    (code, procedureCode, procedureName) = (dossier.code, dossier.procedure.code, dossier.procedure.name)
    (agencyCode, agency) = (dossier.agency.agencyCode, dossier.agency.title)
    (solvingAgencyCode, solvingAgency) = (dossier.solvingAgency.agencyCode, dossier.solvingAgency.title)
    channel = ["", "counter", "online", "post"][dossier.channel.rawValue]
    let state = dossier.state
    (status, statusName, stage) = (state.stage.nationalStatus, state.stage.title, state.stage)
    applicant = NewDossier.Person(
      kind: dossier.applicant.kind, name: dossier.applicant.name, personalId: dossier.applicant.personalID,
      phone: dossier.applicant.phone, email: dossier.applicant.email, address: dossier.applicant.address)
    form = file.answers
    papers = file.papers.map {
      Paper(
        name: $0.name, kind: $0.kind, origin: $0.origin.rawValue, copies: $0.copies, fileName: $0.fileName, size: $0.size)
    }
    submittedAt = Moment(dossier.submittedAt)
    (receivedAt, dueAt, pausedAt) = (Moment(state.receivedAt), Moment(state.dueAt), Moment(state.pausedAt))
    (finishedAt, returnedAt) = (Moment(state.finishedAt), Moment(state.returnedAt))
    (isApologised, outcome) = (state.isApologised, state.outcome)
    tasks = file.tasks.filter { $0.state != .done }.map { task in
      Task(
        step: task.step, kind: task.kind, role: task.role.rawValue,
        unit: rules.territory.unit(task.unitID)?.name ?? "", agency: rules.territory.agency(task.agencyID)?.title ?? "",
        state: task.state.rawValue, stepName: dossier.step(task.step)?.name, holder: task.holderName,
        dueAt: Moment(task.dueAt))
    }
    actions = dossier.offers(to: officer)
  }
}

/// One line of a dossier's history.
struct EventBody: Encodable {
  var seq: Int
  var kind: String
  var at: Moment
  var actor: String
  var dueAt: Moment?
  var details: Happening
  /// SHA-256 over this line and the hash before it.
  var hash: String

  init(_ event: DossierEvent) {
    (seq, kind, at) = (event.seq, event.content.happening.kind, Moment(event.content.at))
    (actor, dueAt, details) = (event.actorName, Moment(event.content.dueAt), event.content.happening)
    hash = event.hash.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
