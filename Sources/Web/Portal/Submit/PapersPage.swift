import Casework
import Dossiers
import Markup
import Procedures
import WebShared

/// The papers, one after the other, with the files that are there already.
struct PapersPage: Page {
  var procedure: Procedure
  var draft: SubmissionDraft
  var state: FormState

  var title: String { "Giấy tờ" }
  var section: Entry? { .procedures }
  var errorCount: Int { state.errorCount }

  var body: HTML {
    """
    \(errorSummary(state))
    \(DraftHead(procedure: procedure, step: .papers).html)
    <h1>\(title)</h1>
    <p>\(Upload.hint) Có thể chụp bằng điện thoại.</p>
    \(form(to: DraftStep.papers.path(procedure.code, draft.key), sendsFiles: true, """
      \(defaultButton)
      \(each: papers.filter(\.paper.isRequired), paper)
      \(if: !sometimes.isEmpty, details("Giấy tờ thêm, nếu đúng trường hợp của bạn", isOpen: sometimes.contains(where: isTouched), "\(each: sometimes, paper)"))
      <section class="paper">
      \(fileField(PaperAnswer.other, "Giấy tờ khác", in: state, accept: Upload.accepted, isOptional: true, takesSeveral: true))
      \(files(of: PaperAnswer.other))
      </section>
      \(known)
      \(actions(button("Tiếp tục"), button("Tải lên, ở lại trang này", .secondary, name: "o-lai", value: "co"), "<a href=\"\(url: DraftStep.answers.path(procedure.code, draft.key))\">Quay lại</a>"))
      """))
    """
  }

  private var papers: [PaperAnswer.Wanted] { PaperAnswer.wanted(procedure) }
  private var sometimes: [PaperAnswer.Wanted] { papers.filter { !$0.paper.isRequired } }

  private func isTouched(_ wanted: PaperAnswer.Wanted) -> Bool {
    state.errors[wanted.field] != nil || draft.papers.contains { $0.field == wanted.field }
  }

  // Enter presses the first button of a form; that must not be one that takes a file away.
  private let defaultButton: HTML = "<button type=\"submit\" class=\"unseen\" tabindex=\"-1\">Tiếp tục</button>"

  private func paper(_ wanted: PaperAnswer.Wanted) -> HTML {
    let paper = wanted.paper
    let hint = [paper.copies > 1 ? "\(paper.copies) \(paper.kind.words)" : paper.kind.words, paper.note]
      .compactMap { $0 }.joined(separator: "; ")
    return """
      <section class="paper">
      \(fileField(wanted.field, paper.name, in: state, accept: Upload.accepted, hint: hint.firstLetterLarge + ".", isOptional: !paper.isRequired, takesSeveral: true))
      \(files(of: wanted.field))
      \(if: paper.isRequired, checkbox(wanted.onPaper, "Tôi sẽ mang bản giấy đến Bộ phận Một cửa", in: state))
      </section>

      """
  }

  private func files(of field: String) -> HTML? {
    let papers = draft.papers.filter { $0.field == field }
    if papers.isEmpty { return nil }
    return """
      <ul class="files">\(each: papers, { paper in
        """
        <li><span>✓ \(paper.file.name) <small>\(FileWords.size(paper.file.size))</small></span>\
        <button type="submit" class="link" name="bo" value="\(paper.id)">Bỏ<span class="unseen"> tệp \(paper.file.name)</span></button></li>
        """
      })</ul>
      """
  }

  private var known: HTML? {
    let known = procedure.papers.filter { $0.kind == .data }
    if known.isEmpty { return nil }
    return details(
      "Giấy tờ không cần nộp",
      """
      <ul>\(each: known, { "<li>\($0.name)</li>" })</ul><p>Cơ quan nhà nước đã có dữ liệu, hoặc chỉ cần bạn cho xem.</p>
      """)
  }
}
