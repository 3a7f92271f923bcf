import Forms
import Markup
import Procedures
import WebShared

/// The electronic form of the procedure.
struct AnswersPage: Page {
  var procedure: Procedure
  var draft: String
  var state: FormState

  var title: String { "Tờ khai" }
  var section: Entry? { .procedures }
  var errorCount: Int { state.errorCount }

  var body: HTML {
    """
    \(errorSummary(state))
    \(DraftHead(procedure: procedure, step: .answers).html)
    <h1>\(title)</h1>
    \(form(to: DraftStep.answers.path(procedure.code, draft), """
      \(each: procedure.form.questions, question)
      \(actions(button("Tiếp tục"), "<a href=\"\(url: DraftStep.person.path(procedure.code, draft))\">Quay lại</a>"))
      """))
    """
  }

  private func question(_ question: Form.Question) -> HTML {
    let name = FormAnswer.field(question)
    let (label, hint, isOptional) = (question.label, question.hint, !question.isRequired)
    switch question.kind {
    case .line:
      return textField(name, label, in: state, hint: hint, isOptional: isOptional, maxLength: question.limit)
    case .paragraph:
      return textArea(name, label, in: state, hint: hint, isOptional: isOptional, maxLength: question.limit)
    case .date:
      return dateField(
        name, label, in: state, hint: hint ?? "Ngày/tháng/năm, ví dụ 05/11/2026.", isOptional: isOptional)
    case .number:
      return textField(
        name, label, in: state, .digits, hint: hint, isOptional: isOptional, width: .short, maxLength: 20)
    case .choice:
      let choices = (question.choices ?? []).map { Choice($0, $0) }
      return choices.count > 7
        ? selectField(name, label, choices, in: state, hint: hint, isOptional: isOptional)
        : radios(name, label, choices, in: state, hint: hint, isOptional: isOptional, isInline: choices.count < 4)
    }
  }
}
