import Agencies
import Identity
import Language
package import Storage
import Workflow
import WorkingTime

extension Dossier {
  /// The row of a new dossier, as its first events left it.
  package mutating func insert(_ facts: SubmittedFacts, in tx: Transaction) throws {
    let folded = facts.applicantName.folded
    let known: ID<Dossier>? = id == ID(0) ? nil : id
    let row: SQL = """
      INSERT INTO dossier (id, code, procedure_id, process_id, agency_id, solving_agency_id, channel, applicant_kind,
        applicant_name, applicant_folded, applicant_reversed, personal_id, phone, email, address, submitter, form,
        owner_account_id, fee_amount, is_fee_paid, receipt_number, submitted_at, stage, steps_open, steps_done,
        received_at, due_at, paused_at, finished_at, returned_at, reception_supplements, appraisal_supplements,
        is_apologised, outcome, flow, parent_id, parent_step, leg_minutes, is_running, event_count, head_hash)
      VALUES (\(known), \(facts.code), \(facts.procedureID), \(facts.processID), \(facts.agencyID), \(facts.solvingAgencyID),
        \(facts.channel), \(facts.applicantKind), \(facts.applicantName), \(folded), \(SearchableName.reversed(folded)),
        \(facts.personalID), \(facts.phone), \(facts.email), \(facts.address), \(facts.submitter), \(facts.form),
        \(facts.ownerAccountID), \(facts.feeAmount), \(facts.isFeePaid), \(state.receiptNumber), \(facts.submittedAt),
        \(state.stage), \(StepList(state.progress.open)), \(StepList(state.progress.done.sorted())),
        \(state.receivedAt), \(state.dueAt), \(state.pausedAt), \(state.finishedAt), \(state.returnedAt),
        \(state.receptionSupplements), \(state.appraisalSupplements), \(state.isApologised), \(state.outcome),
        \(try StoredFlow(state, process).text), \(facts.parentID), \(facts.parentStep), \(facts.legMinutes),
        \(!state.stage.isEnd), \(eventCount), \(headHash))
      """
    if known == nil { id = try tx.value(row + " RETURNING id")! } else { try tx.run(row) }
  }
}
