import Agencies
import Identity
import Language
package import Storage
package import Procedures
import Workflow
import WorkingTime

extension Dossier {
  /// The row of a new dossier, as its first events left it.
  package mutating func insert(
    _ facts: SubmittedFacts, under process: ID<PublishedProcess>, in tx: Transaction
  ) throws {
    let folded = facts.applicantName.folded
    let known: ID<Dossier>? = id == ID(0) ? nil : id
    let row: SQL = """
      INSERT INTO dossier (id, code, procedure_id, process_id, agency_id, solving_agency_id, channel, applicant_kind,
        applicant_name, applicant_folded, applicant_reversed, personal_id, phone, email, address, submitter, form,
        owner_code, fee_amount, is_fee_paid, receipt_number, submitted_at, stage, steps_open, steps_done,
        received_at, due_at, paused_at, finished_at, returned_at, reception_supplements, appraisal_supplements,
        is_apologised, outcome, flow, parent_id, parent_step, leg_minutes, is_running, event_count, head_hash)
      VALUES (\(known), \(facts.code), \(procedure.id), \(process), \(agency.id), \(solvingAgency.id),
        \(facts.channel), \(facts.applicantKind), \(facts.applicantName), \(folded), \(SearchableName.reversed(folded)),
        \(facts.personalID), \(facts.phone), \(facts.email), \(facts.address), \(facts.submitter), \(facts.form),
        \(facts.ownerCode), \(facts.feeAmount), \(facts.isFeePaid), \(state.receiptNumber), \(facts.submittedAt),
        \(state.stage), \(StepList(state.progress.open)), \(StepList(state.progress.done.sorted())),
        \(state.receivedAt), \(state.dueAt), \(state.pausedAt), \(state.finishedAt), \(state.returnedAt),
        \(state.receptionSupplements), \(state.appraisalSupplements), \(state.isApologised), \(state.outcome),
        \(try StoredFlow(state, self.process).text), \(parent?.id), \(facts.parentStep), \(facts.legMinutes),
        \(!state.stage.isEnd), \(eventCount), \(headHash))
      """
    if known == nil { id = try tx.value(row + " RETURNING id")! } else { try tx.run(row) }
  }
}
