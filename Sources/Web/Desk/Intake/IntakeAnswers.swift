import Forms
import Markup
import WebShared

/// The electronic form, folded away: at the counter most people hand it in on paper.
struct IntakeAnswers {
  var questions: [Form.Question]
  var form: FormState

  var html: HTML? {
    if questions.isEmpty { return nil }
    let isOpen = questions.contains { !form["q-\($0.name)"].isEmpty || form.errors["q-\($0.name)"] != nil }
    return details(
      "Nhập tờ khai điện tử (không bắt buộc khi đã có tờ khai giấy)", isOpen: isOpen,
      """
      <div class="fields">\(each: questions, field)</div>
      """)
  }

  private func field(_ question: Form.Question) -> HTML {
    let name = "q-\(question.name)"
    switch question.kind {
    case .line, .number:
      return textField(
        name, question.label, in: form, hint: question.hint, isOptional: !question.isRequired, maxLength: 300)
    case .date:
      return textField(
        name, question.label, in: form, hint: question.hint ?? "Năm-tháng-ngày, ví dụ 1990-02-01.",
        isOptional: !question.isRequired, width: .short, maxLength: 10)
    case .paragraph:
      return textArea(
        name, question.label, in: form, hint: question.hint, isOptional: !question.isRequired, rows: 2, maxLength: 4_000
      )
    case .choice:
      return selectField(
        name, question.label, (question.choices ?? []).map { Choice($0, $0) }, in: form, hint: question.hint,
        isOptional: !question.isRequired)
    }
  }
}
