import Casework
import Dossiers
import Forms
import Markup
import Procedures
import WebShared

/// What the owner wrote: the person and the form.
struct OwnerAnswers {
  var file: DossierFile

  var html: HTML {
    let applicant = file.dossier.applicant
    var facts: [(name: String, value: HTML)] = [
      (applicant.kind == .person ? "Họ và tên" : "Tên tổ chức", "\(applicant.name)")
    ]
    func add(_ name: String, _ value: String?) {
      if let value { facts.append((name, "\(value)")) }
    }
    add(applicant.kind == .person ? "Số định danh" : "Mã số thuế", applicant.personalID)
    add("Điện thoại", applicant.phone)
    add("Thư điện tử", applicant.email)
    add("Địa chỉ", applicant.address)
    add("Người nộp thay", file.authorisedPerson?.name)
    for question in file.dossier.procedure.form.questions {
      guard let answer = file.answers[question.name], !answer.isEmpty else { continue }
      facts.append((question.label, answerWords(answer, question.kind)))
    }
    return definitionList(facts)
  }
}
