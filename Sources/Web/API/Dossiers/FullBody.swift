import Agencies
import Casework
import Dossiers
import Identity
import Procedures
import Rules
import Storage
import WorkingTime
import Workflow

/// A dossier for those who work on it.
struct FullBody: Encodable {
  var code, procedureCode, procedureName, agencyCode, agency, solvingAgencyCode, solvingAgency, channel: String
  var status: Int
  var statusName: String
  var stage: Stage
  var applicant: Person
  @Explicit var authorisedPerson: Person?
  var form: [String: String]
  var papers: [Paper]
  var submittedAt: Moment
  @Explicit var receivedAt: Moment?
  @Explicit var dueAt: Moment?
  @Explicit var pausedAt: Moment?
  @Explicit var finishedAt: Moment?
  @Explicit var returnedAt: Moment?
  @Explicit var receiptNumber: Int?
  @Explicit var feeAmount: Int?
  var isFeePaid, isApologised: Bool
  @Explicit var outcome: Outcome?
  /// The dossier this one is a leg of.
  @Explicit var parentCode: String?
  var legs: [Leg]
  var tasks: [Task]
  /// What the caller may do now.
  var actions: [Action]

  struct Person: Encodable {
    var kind: Applicant.Kind?
    var name: String
    var personalId, phone, email, address: String?
  }

  struct Paper: Encodable {
    var name, kind, origin: String
    var copies: Int
    var fileName: String?
    var size: Int?
  }

  /// What another agency does for it.
  struct Leg: Encodable {
    var code, step, agency: String
    var stage: Stage
    @Explicit var dueAt: Moment?
    @Explicit var finishedAt: Moment?
    var isLate: Bool
  }

  struct Task: Encodable {
    var step, kind, role, unit, agency, state: String
    var stepName: String?
    var holder: String?
    var dueAt: Moment
  }

  init(_ file: DossierFile, for officer: Officer, rules: Rulebook, at now: Instant) {
    let dossier = file.dossier
    (code, procedureCode, procedureName) = (dossier.code, dossier.procedure.code, dossier.procedure.name)
    (agencyCode, agency) = (dossier.agency.agencyCode, dossier.agency.title)
    (solvingAgencyCode, solvingAgency) = (dossier.solvingAgency.agencyCode, dossier.solvingAgency.title)
    channel = ["", "counter", "online", "post"][dossier.channel.rawValue]
    let state = dossier.state
    (status, statusName, stage) = (state.stage.nationalStatus, state.stage.title, state.stage)
    applicant = Person(dossier.applicant)
    authorisedPerson = file.authorisedPerson.map { Person(name: $0.name, personalId: $0.personalID, phone: $0.phone) }
    form = file.answers
    papers = file.papers.map {
      Paper(
        name: $0.name, kind: $0.kind, origin: $0.origin.rawValue, copies: $0.copies, fileName: $0.fileName,
        size: $0.size)
    }
    submittedAt = Moment(dossier.submittedAt)
    (receivedAt, dueAt, pausedAt) = (Moment(state.receivedAt), Moment(state.dueAt), Moment(state.pausedAt))
    (finishedAt, returnedAt) = (Moment(state.finishedAt), Moment(state.returnedAt))
    (isApologised, outcome) = (state.isApologised, state.outcome)
    (receiptNumber, feeAmount, isFeePaid) = (file.receiptNumber, file.feeAmount, file.isFeePaid)
    parentCode = file.top?.code
    legs = file.legs.map { leg in
      Leg(
        code: leg.code, step: leg.parentStep, agency: rules.territory.agency(leg.agencyID)?.title ?? "",
        stage: leg.stage, dueAt: Moment(leg.dueAt), finishedAt: Moment(leg.finishedAt),
        isLate: leg.isLate(at: now, under: rules))
    }
    tasks = file.tasks.filter { $0.state != .done }.map { task in
      Task(
        step: task.step, kind: task.kind, role: task.role.rawValue,
        unit: rules.territory.unit(task.unitID)?.name ?? "", agency: rules.territory.agency(task.agencyID)?.title ?? "",
        state: task.state.rawValue, stepName: dossier.step(task.step)?.name, holder: task.holderName,
        dueAt: Moment(task.dueAt))
    }
    actions = dossier.offers(to: officer, at: now)
  }
}

extension FullBody.Person {
  fileprivate init(_ applicant: Applicant) {
    self.init(
      kind: applicant.kind, name: applicant.name, personalId: applicant.personalID, phone: applicant.phone,
      email: applicant.email, address: applicant.address)
  }
}
