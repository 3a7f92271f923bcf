import Agencies
import Casework
import Dossiers
import Forms
import Markup
import Procedures
import WebShared

/// Everything once more, each with the way back to where it was given; then the one button that submits.
struct ReviewPage: Page {
  var procedure: Procedure
  var draft: SubmissionDraft
  var read: DraftSubmission
  var state: FormState

  var title: String { "Xem lại và nộp" }
  var section: Entry? { .procedures }
  var errorCount: Int { state.errorCount }

  var body: HTML {
    """
    \(errorSummary(state))
    \(DraftHead(procedure: procedure, step: .review).html)
    <h1>\(title)</h1>
    \(if: !read.faults.isEmpty, missing)
    \(reviewList(items))
    <p>Phí, lệ phí: \(ProcedureFacts(procedure).fee). Nộp hồ sơ ở đây chưa phải trả tiền.</p>
    \(form(to: path(.review), """
      \(checkbox("cam-doan", "Tôi cam đoan những điều khai trên là đúng sự thật và chịu trách nhiệm về lời khai", in: state))
      \(actions(button("Nộp hồ sơ"), "<a href=\"\(url: path(.papers))\">Quay lại</a>"))
      """))
    \(form(to: path(.review).appending("xoa"), "<p>\(discard)</p>"))
    """
  }

  private let discard: HTML = """
    Không nộp nữa, hoặc đang dùng máy chung? <button type="submit" class="link">Xóa bản khai này</button>
    """

  private func path(_ step: DraftStep) -> Path { step.path(procedure.code, draft.key) }

  private var missing: HTML {
    notice(
      .warn, "Còn \(read.faults.count) chỗ chưa xong",
      """
      <ul>\(each: read.faults, { fault in
          "<li><a href=\"\(url: path(fault.step))\">\(fault.sentence)</a></li>"
        })</ul>
      """)
  }

  private var items: [(name: String, value: HTML, change: Path)] {
    let applicant = read.person.applicant
    var items: [(name: String, value: HTML, change: Path)] = [
      ("Nơi nộp", "\(read.agency?.title)", path(.place))
    ]
    func add(_ name: String, _ value: String?) {
      if let value, !value.isEmpty { items.append((name, "\(value)", path(.person))) }
    }
    add(applicant.kind == .person ? "Họ và tên" : "Tên tổ chức", applicant.name)
    add(applicant.kind == .person ? "Số định danh" : "Mã số thuế", applicant.personalID)
    add("Điện thoại", applicant.phone)
    add("Địa chỉ", applicant.address)
    add("Thư điện tử", applicant.email)
    add("Người nộp thay", read.person.authorisedPerson?.name)
    for question in procedure.form.questions {
      guard let answer = read.answers[question.name] else { continue }
      items.append((question.label, answerWords(answer, question.kind), path(.answers)))
    }
    for paper in read.papers {
      let detail = paper.file.map { "\($0.name), \(FileWords.size($0.size))" } ?? "sẽ mang bản giấy đến"
      items.append((paper.name, "\(detail)", path(.papers)))
    }
    return items
  }
}
