import Casework
import Dossiers
import Forms
import Procedures
import WebShared

extension Procedure {
  /// The declaration whose questions are asked on our own pages: the first one that is required. Others of its kind
  /// are papers like any other.
  var paperOfForm: RequiredPaper? {
    form == .plain || !isOnline ? nil : papers.first { $0.kind == .form && $0.isRequired }
  }
}

/// The papers of a submission: which ones are asked for, which files are there, which come on paper.
struct PaperAnswer {
  struct Wanted: Sendable {
    var number: Int
    var paper: RequiredPaper
    var field: String { "giay-\(number)" }
    /// Ticked when the paper comes to the counter.
    var onPaper: String { "mang-\(number)" }
  }

  static let other = "giay-khac"

  /// Neither what the State has already nor the declaration that is filled in here.
  static func wanted(_ procedure: Procedure) -> [Wanted] {
    procedure.papers.enumerated().compactMap { index, paper in
      paper.kind == .data || paper == procedure.paperOfForm ? nil : Wanted(number: index + 1, paper: paper)
    }
  }

  static func fields(of procedure: Procedure) -> [String] { wanted(procedure).map(\.onPaper) }

  /// New files, each with the paper it is for; those that cannot be taken are noted.
  static func uploaded(_ form: inout FormState, _ procedure: Procedure) -> [DraftPaper] {
    var papers: [DraftPaper] = []
    for wanted in wanted(procedure) {
      papers += form.uploads(wanted.field).map {
        DraftPaper(field: wanted.field, name: wanted.paper.name, kind: wanted.paper.kind.rawValue, file: $0)
      }
    }
    return papers
      + form.uploads(other).map { DraftPaper(field: other, name: "Giấy tờ khác", kind: "copy", file: $0) }
  }

  /// What goes with the dossier. A required paper without a file and without the word that it comes is noted.
  static func read(_ form: inout FormState, _ draft: SubmissionDraft, _ procedure: Procedure) -> [SubmittedPaper] {
    var papers = draft.papers.map { SubmittedPaper(name: $0.name, kind: $0.kind, file: $0.file) }
    for wanted in wanted(procedure) where !draft.papers.contains(where: { $0.field == wanted.field }) {
      if form.isTicked(wanted.onPaper) {
        papers.append(
          SubmittedPaper(name: wanted.paper.name, kind: wanted.paper.kind.rawValue, copies: max(wanted.paper.copies, 1))
        )
      } else if wanted.paper.isRequired {
        form.fail(wanted.field, "Chọn tệp “\(wanted.paper.name)”, hoặc đánh dấu là bạn sẽ mang bản giấy đến.")
      }
    }
    return papers
  }
}
