import Agencies
import Casework
import Dossiers
import Procedures
import Rules
import WebShared
import WorkingTime

/// A draft read as a whole: the submission it makes, or what is still wrong, by step.
struct DraftSubmission {
  var agency: Agency?
  var person: PersonAnswer
  var answers: [String: String]
  var papers: [SubmittedPaper]
  /// Each wrong or missing thing with the step where it is mended.
  var faults: [(step: DraftStep, sentence: String)] = []

  init(_ draft: SubmissionDraft, _ procedure: Procedure, _ rules: Rulebook, on day: Day) {
    var form = FormState(draft.typed)
    var counted = 0
    var faults: [(step: DraftStep, sentence: String)] = []
    func note(_ step: DraftStep, _ form: FormState) {
      faults += form.errors.list.dropFirst(counted).map { (step, $0.sentence) }
      counted = form.errors.list.count
    }
    agency = PlaceAnswer.read(&form, procedure, rules, on: day)
    note(.place, form)
    person = PersonAnswer(&form)
    note(.person, form)
    answers = FormAnswer.read(&form, procedure.form)
    note(.answers, form)
    papers = PaperAnswer.read(&form, draft, procedure)
    note(.papers, form)
    self.faults = faults
  }

  func submission(of procedure: Procedure) -> Submission? {
    guard let agency, faults.isEmpty else { return nil }
    return Submission(
      procedureCode: procedure.code, agencyCode: agency.code, channel: .online, applicant: person.applicant,
      authorisedPerson: person.authorisedPerson, answers: answers, papers: papers)
  }
}
