import Agencies
import Catalogue
import Identity
import Storage
import WorkingTime
import Workflow

/// A dossier as its row has it.
struct DossierRow: Decodable {
  var id: ID<Dossier>
  var code: String
  var procedureID: ID<Procedure>
  var processID: ID<PublishedProcess>
  var agencyID, solvingAgencyID: ID<Agency>
  var channel: Channel
  var applicantKind: Applicant.Kind
  var applicantName: String
  var personalID, phone, email, address: String?
  var ownerAccountID: ID<Account>?
  var submittedAt: Instant
  var stage: Stage
  var stepsOpen, stepsDone: StepList
  var receivedAt, dueAt, pausedAt, finishedAt, returnedAt: Instant?
  var receptionSupplements, appraisalSupplements: Int
  var isApologised: Bool
  var stops: TermStops
  var outcome: Outcome?
  var eventCount: Int
  var headHash: [UInt8]

  static let columns: SQL = """
    id, code, procedure_id, process_id, agency_id, solving_agency_id, channel, applicant_kind, applicant_name,
    personal_id, phone, email, address, owner_account_id, submitted_at, stage, steps_open, steps_done, received_at,
    due_at, paused_at, finished_at, returned_at, reception_supplements, appraisal_supplements, is_apologised, stops, outcome,
    event_count, head_hash
    """

  var applicant: Applicant {
    Applicant(
      kind: applicantKind, name: applicantName, personalID: personalID, phone: phone, email: email, address: address)
  }

  /// Holders and consultations stand in the tasks.
  func state(with tasks: [OpenTask]) -> DossierState {
    var state = DossierState(
      stage: stage, progress: Progress(open: stepsOpen.steps, done: Set(stepsDone.steps)))
    (state.receivedAt, state.dueAt, state.pausedAt) = (receivedAt, dueAt, pausedAt)
    (state.finishedAt, state.returnedAt) = (finishedAt, returnedAt)
    (state.receptionSupplements, state.appraisalSupplements) = (receptionSupplements, appraisalSupplements)
    (state.isApologised, state.stops, state.outcome) = (isApologised, stops, outcome)
    for task in tasks where task.kind != OpenTask.consultationKind { state.holders[task.step] = task.accountID }
    return state
  }
}

/// Step ids as a row keeps them: "3,4".
struct StepList: RawRepresentable, Codable, Hashable {
  var steps: [Step.ID]
  init(_ steps: [Step.ID]) { self.steps = steps }
  init(rawValue: String) { steps = rawValue.split(separator: ",").map(String.init) }
  var rawValue: String { steps.joined(separator: ",") }
}
