import Agencies
import Dossiers
import Forms
import Identity
import Language
import Procedures
import Rules
import Storage
import Workflow
import WorkingTime

/// A submission that may be taken: codes found, numbers read, answers fitting the form.
struct CheckedSubmission {
  var procedure: Procedure
  var agency: Agency
  var solvingAgency: Agency
  var applicant: Applicant
  var authorisedPerson: AuthorisedPerson?
  var papers: [SubmittedPaper]

  init(_ submission: Submission, under rules: Rulebook, on day: Day) throws {
    guard let procedure = rules.procedure(code: submission.procedureCode, on: day) else {
      throw CaseworkRefusal.unknownProcedure(submission.procedureCode)
    }
    guard let agency = rules.territory.agency(code: submission.agencyCode, on: day) else {
      throw CaseworkRefusal.unknownAgency(submission.agencyCode)
    }
    if submission.channel == .online, !procedure.isOnline { throw CaseworkRefusal.notOnline(procedure.code) }
    self.procedure = procedure
    self.agency = agency
    solvingAgency = try Jurisdiction.solver(
      of: procedure, receivedBy: agency, named: submission.solvingAgencyCode, under: rules, on: day)
    applicant = try submission.applicant.checked()
    authorisedPerson = try submission.authorisedPerson?.checked()
    papers = try submission.papers.checked()

    // The counter may take a dossier whose form is filled in on paper; online the form is the dossier.
    if submission.channel == .online || !submission.answers.isEmpty {
      let faults = procedure.form.faults(in: submission.answers, wholly: submission.isFormWhole)
      if let question = procedure.form.questions.map(\.name).first(where: { faults[$0] != nil }) ?? faults.keys.min() {
        throw CaseworkRefusal.answer(question: question, fault: faults[question] ?? "")
      }
    }
    for (question, answer) in submission.answers
    where answer.hasControls(besidesLines: true) || question.hasControls() {
      throw CaseworkRefusal.unreadableText(field: question)
    }
    if let amount = submission.feeAmount, !(0..<1_000_000_000_000).contains(amount) {
      throw CaseworkRefusal.amountMissing
    }
  }
}
