import Agencies
import Casework
import Dossiers
import Forms
import Identity
import Language
import Procedures
import WebShared

extension Desk {
  /// What the form of the counter says, as a submission. What numbers and names must look like the Domain says; here
  /// stands only what a counter has to look at: the papers on the table.
  func submission(of offer: IntakeOffer, from form: inout FormState) -> Submission {
    let name = form.required("name", "Nhập họ tên người nộp hoặc tên tổ chức.")
    let fee = form.number("fee", in: 0...1_000_000_000)
    let papers = receivedPapers(of: offer, from: &form) + extraPapers(from: &form)
    let authorised = authorisedPerson(in: &form)
    return Submission(
      procedureCode: offer.procedure.code, agencyCode: offer.counter.code,
      solvingAgencyCode: offer.solvers.first { $0.code == form["solver"] }?.code ?? offer.solvers.first?.code,
      channel: form["channel"] == "3" ? .post : .counter,
      applicant: Applicant(
        kind: form["kind"] == Applicant.Kind.organisation.rawValue ? .organisation : .person, name: name,
        personalID: form["personalId"], phone: form["phone"], email: form["email"], address: form["address"]),
      authorisedPerson: authorised, answers: answers(of: offer.procedure.form, in: form), papers: papers,
      feeAmount: fee, isFeePaid: form.isTicked("feePaid"))
  }

  private func receivedPapers(of offer: IntakeOffer, from form: inout FormState) -> [SubmittedPaper] {
    var received: [SubmittedPaper] = []
    var missing: [String] = []
    for (index, paper) in offer.papers.enumerated() {
      let field = "p\(index + 1)"
      let files = files("\(field)-file", in: &form)
      guard form.isTicked(field) || !files.isEmpty || (paper.isRequired && form.isTicked("allRequired")) else {
        if paper.isRequired { missing.append(field) }
        continue
      }
      let kind = RequiredPaper.Kind(rawValue: form["\(field)-kind"]) ?? paper.kind
      let copies = form.number("\(field)-copies", in: 1...999) ?? max(paper.copies, 1)
      received.append(
        SubmittedPaper(name: paper.name, kind: kind.rawValue, copies: copies, file: files.first?.file))
      received += files.dropFirst().map { $0.paper(kind: kind.rawValue) }
    }
    if let first = missing.first, !form.isTicked("incomplete") {
      form.fail(
        first,
        "Còn \(missing.count) giấy tờ bắt buộc chưa đánh dấu. Hãy đánh dấu giấy đã nhận, hoặc chọn “Vẫn nhận dù còn thiếu”."
      )
    }
    return received
  }

  private func extraPapers(from form: inout FormState) -> [SubmittedPaper] {
    (1...form.extraPapers).compactMap { number in
      guard let name = form.optional("x\(number)-name", max: 300) else { return nil }
      let kind = RequiredPaper.Kind(rawValue: form["x\(number)-kind"]) ?? .original
      return SubmittedPaper(name: name, kind: kind.rawValue, copies: form.number("x\(number)-copies", in: 1...999) ?? 1)
    }
  }

  private func authorisedPerson(in form: inout FormState) -> AuthorisedPerson? {
    let number = form.personalID("aPersonalId")
    let phone = form.phone("aPhone")
    guard let name = form.optional("aName") else {
      if number != nil || phone != nil { form.fail("aName", "Nhập họ tên người được ủy quyền.") }
      return nil
    }
    return AuthorisedPerson(name: name, personalID: number?.rawValue, phone: phone?.rawValue)
  }

  /// A form filled in on paper stays on paper; what was typed is held against the form's rules by the Domain.
  private func answers(of questions: Form, in form: FormState) -> [String: String] {
    var answers: [String: String] = [:]
    for question in questions.questions {
      let answer = form["q-\(question.name)"].trimmed
      if !answer.isEmpty { answers[question.name] = answer }
    }
    return answers
  }
}

extension FormState {
  /// Rows for papers that the procedure does not name.
  var extraPapers: Int { min(max(Int(self["extras"]) ?? 1, 1), 20) }
}
