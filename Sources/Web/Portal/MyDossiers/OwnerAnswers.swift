import Casework
import Catalogue
import Markup
import WebShared
import WorkingTime

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
      facts.append((question.label, AnswerWords.html(answer, question.kind)))
    }
    return definitionList(facts)
  }
}

enum AnswerWords {
  /// An answer as people read it: days as they are written, lines kept.
  static func html(_ answer: String, _ kind: Form.Kind) -> HTML {
    if kind == .date, let day = Day(rawValue: answer) { return shortDate(day) }
    return answer.split(separator: "\n", omittingEmptySubsequences: false).map { HTML(text: String($0)) }
      .joined(separator: "<br>")
  }
}
