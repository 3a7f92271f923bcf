import Agencies
import Identity
import Procedures
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
  var mark: DossierState.Mark?
  var flow: String
  var form: String
  var parentID: ID<Dossier>?
  var parentStep: Step.ID?
  var legMinutes: Int?
  var eventCount: Int
  var headHash: [UInt8]

  static let columns: SQL = """
    id, code, procedure_id, process_id, agency_id, solving_agency_id, channel, applicant_kind, applicant_name,
    personal_id, phone, email, address, owner_account_id, submitted_at, stage, steps_open, steps_done, received_at,
    due_at, paused_at, finished_at, returned_at, reception_supplements, appraisal_supplements, is_apologised, stops, outcome,
    mark, flow, form, parent_id, parent_step, leg_minutes, event_count, head_hash
    """

  var applicant: Applicant {
    Applicant(
      kind: applicantKind, name: applicantName, personalID: personalID, phone: phone, email: email, address: address)
  }

  var parent: Dossier.Parent? {
    guard let parentID, let parentStep, let legMinutes else { return nil }
    return Dossier.Parent(id: parentID, step: parentStep, minutes: legMinutes)
  }

  /// Holders, what was looked at, and old questions stand in the tasks.
  func state(with tasks: [OpenTask], _ process: Workflow.Process) throws -> DossierState {
    var state = DossierState(
      stage: stage, progress: Progress(open: stepsOpen.steps, done: Set(stepsDone.steps)))
    (state.receivedAt, state.dueAt, state.pausedAt) = (receivedAt, dueAt, pausedAt)
    (state.finishedAt, state.returnedAt) = (finishedAt, returnedAt)
    (state.stops, state.outcome, state.mark) = (stops, outcome, mark)
    try StoredFlow(text: flow).fill(&state, process)
    state.flow.isReceived = receivedAt != nil
    state.flow.receptionSupplements = receptionSupplements
    (state.flow.appraisalSupplements, state.flow.isApologised) = (appraisalSupplements, isApologised)
    for task in tasks {
      if let number = task.question {
        if state.flow.questions[number] == nil {
          let asking = process.steps.first { $0.kind == .work }?.id ?? ""
          state.flow.questions[number] = DossierState.oldQuestion(number, step: asking, answerBy: task.dueAt)
        }
      } else {
        state.flow.holders[task.step] = task.accountID?.rawValue
        if task.seenAt != nil { state.flow.seen.insert(task.step) }
      }
    }
    state.flow.clock = state.machineClock
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
