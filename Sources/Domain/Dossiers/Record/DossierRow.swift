package import Agencies
package import Procedures
package import Identity
package import Storage
package import Workflow
package import WorkingTime

/// A dossier as its row has it.
package struct DossierRow: Decodable {
  package var id: ID<Dossier>
  package var code: String
  package var procedureID: ID<Procedure>
  package var processID: ID<PublishedProcess>
  package var agencyID, solvingAgencyID: ID<Agency>
  package var channel: Channel
  package var applicantKind: Applicant.Kind
  package var applicantName: String
  package var personalID, phone, email, address: String?
  package var ownerCode: AccountCode?
  package var submittedAt: Instant
  package var receiptNumber: Int?
  package var stage: Stage
  package var stepsOpen, stepsDone: StepList
  package var receivedAt, dueAt, pausedAt, finishedAt, returnedAt: Instant?
  package var receptionSupplements, appraisalSupplements: Int
  package var isApologised: Bool
  package var stops: TermStops
  package var outcome: Outcome?
  package var mark: DossierState.Mark?
  package var flow: String
  package var form: String
  package var parentID: ID<Dossier>?
  package var parentStep: Step.ID?
  package var legMinutes: Int?
  package var eventCount: Int
  package var headHash: [UInt8]

  package static let columns: SQL = """
    id, code, procedure_id, process_id, agency_id, solving_agency_id, channel, applicant_kind, applicant_name,
    personal_id, phone, email, address, owner_code, submitted_at, receipt_number, stage, steps_open, steps_done, received_at,
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

  /// Holders, and what was looked at, stand in the tasks.
  package func state(with tasks: [OpenTask], _ process: ProcessDefinition) throws -> DossierState {
    var state = DossierState(
      stage: stage, progress: CaseProgress(open: stepsOpen.steps, done: Set(stepsDone.steps)))
    (state.receivedAt, state.dueAt, state.pausedAt) = (receivedAt, dueAt, pausedAt)
    state.receiptNumber = receiptNumber
    (state.finishedAt, state.returnedAt) = (finishedAt, returnedAt)
    (state.stops, state.outcome, state.mark) = (stops, outcome, mark)
    try StoredFlow(text: flow).fill(&state, process)
    state.flow.isReceived = receivedAt != nil
    state.flow.receptionSupplements = receptionSupplements
    (state.flow.appraisalSupplements, state.flow.isApologised) = (appraisalSupplements, isApologised)
    for task in tasks {
      if task.isQuestion { continue }
      state.flow.holders[task.step] = task.holderCode?.rawValue
      if task.seenAt != nil { state.flow.seen.insert(task.step) }
    }
    state.flow.clock = state.machineClock
    return state
  }
}

/// Step ids as a row keeps them: "3,4".
package struct StepList: RawRepresentable, Codable, Hashable {
  package var steps: [Step.ID]
  package init(_ steps: [Step.ID]) { self.steps = steps }
  package init(rawValue: String) { steps = rawValue.split(separator: ",").map(String.init) }
  package var rawValue: String { steps.joined(separator: ",") }
}
