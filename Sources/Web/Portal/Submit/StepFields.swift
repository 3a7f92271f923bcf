import Casework
import Dossiers
import Procedures
import Rules
import WebShared
import WorkingTime

extension DraftStep {
  /// The fields of a page; nothing else that is sent is kept.
  func fields(of procedure: Procedure) -> [String] {
    switch self {
    case .place: [PlaceAnswer.field]
    case .person: PersonAnswer.fields
    case .answers: FormAnswer.fields(of: procedure.form)
    case .papers: PaperAnswer.fields(of: procedure)
    case .review: []
    }
  }

  /// Notes what is wrong with the answers of a page. `wholly` also what is missing among the papers.
  func check(
    _ form: inout FormState, _ draft: SubmissionDraft, _ procedure: Procedure, _ rules: Rulebook, on day: Day,
    wholly: Bool
  ) {
    switch self {
    case .place: _ = PlaceAnswer.read(&form, procedure, rules, on: day)
    case .person: _ = PersonAnswer(&form)
    case .answers: _ = FormAnswer.read(&form, procedure.form)
    case .papers: if wholly { _ = PaperAnswer.read(&form, draft, procedure) }
    case .review: break
    }
  }
}

extension FormState {
  /// What stands in some fields; a box that was not ticked counts as empty, so that taking a tick away is kept too.
  func values(of names: [String]) -> [String: String] {
    Dictionary(names.map { ($0, self[$0]) }, uniquingKeysWith: { first, _ in first })
  }
}
