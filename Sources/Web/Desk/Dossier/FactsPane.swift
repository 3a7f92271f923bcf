import Casework
import Dossiers
import Forms
import Markup
import Procedures
import WebShared

/// Who it is for, what they brought, what they wrote.
func factsPane(_ view: DossierView) -> HTML {
  """
  <section class="pane" aria-labelledby="nguoi-nop"><h2 id="nguoi-nop">Người nộp</h2>
  \(definitionList(applicantFacts(view)))
  </section>
  <section class="pane" aria-labelledby="giay-to"><h2 id="giay-to">Giấy tờ</h2>
  \(papers(view))
  </section>
  \(answers(view))
  """
}

private func applicantFacts(_ view: DossierView) -> [(name: String, value: HTML)] {
  let applicant = view.dossier.applicant
  var facts: [(name: String, value: HTML)] = [("Họ tên", "<b>\(applicant.name)</b>")]
  if let number = applicant.personalID {
    facts.append((applicant.kind == .person ? "Số định danh" : "Mã số thuế", "\(number)"))
  }
  if let phone = applicant.phone { facts.append(("Điện thoại", "<a href=\"tel:\(phone)\">\(phone)</a>")) }
  if let email = applicant.email { facts.append(("Thư điện tử", "<a href=\"mailto:\(email)\">\(email)</a>")) }
  if let address = applicant.address { facts.append(("Địa chỉ", "\(address)")) }
  if let person = view.file.authorisedPerson {
    let words = [person.name, person.personalID, person.phone].compactMap { $0 }.joined(separator: ", ")
    facts.append(("Người được ủy quyền", "\(words)"))
  }
  facts.append(("Cách nộp", "\(view.dossier.channel.title)"))
  if let fee = view.file.feeAmount, fee > 0 {
    facts.append(("Lệ phí", "\(money(fee)) \(view.file.isFeePaid ? tag(.good, "Đã thu") : tag(.warn, "Chưa thu"))"))
  }
  return facts
}

private func papers(_ view: DossierView) -> HTML {
  if view.file.papers.isEmpty { return "<p class=\"hint\">Chưa ghi giấy tờ nào.</p>" }
  return """
    <ul class="papers">\(each: view.file.papers, { paper in
      """
      <li>\(if: paper.origin != .submission, tag(paper.origin == .result ? .good : .info, paper.origin.label))
      \(link(paper, of: view.dossier.code))<small>\(detail(of: paper))</small></li>

      """
    })</ul>
    """
}

private func link(_ paper: DossierFile.PaperRow, of code: String) -> HTML {
  guard paper.blobHash != nil else { return "\(paper.name)" }
  return "<a href=\"\(url: Paths.deskPaper(code, String(paper.id)))\" download>\(paper.name)</a>"
}

private func detail(of paper: DossierFile.PaperRow) -> String {
  let kind = RequiredPaper.Kind(rawValue: paper.kind)?.words ?? paper.kind
  guard let size = paper.size else { return "\(kind), \(paper.copies) bản" }
  return "\(kind), tệp \(max(1, size / 1_024)) KB"
}

private func answers(_ view: DossierView) -> HTML? {
  let questions = view.dossier.procedure.form.questions
  let said = view.file.answers.filter { !$0.value.isEmpty }
  if said.isEmpty { return nil }
  let asked = questions.compactMap { question in
    said[question.name].map { (name: question.label, value: answerWords($0, question.kind)) }
  }
  // What another program sent beside the form's questions stands under its own name.
  let names = Set(questions.map(\.name))
  let more = said.filter { !names.contains($0.key) }.sorted { $0.key < $1.key }
    .map { (name: $0.key, value: answerWords($0.value, .paragraph)) }
  return """
    <section class="pane" aria-labelledby="to-khai"><h2 id="to-khai">Tờ khai</h2>
    \(definitionList(asked + more))
    </section>
    """
}

extension PaperOrigin {
  var label: String {
    switch self {
    case .submission: "Nộp lúc đầu"
    case .supplement: "Bổ sung"
    case .result: "Kết quả"
    }
  }
}
