import Forms
import Language
import WebShared
import WorkingTime

/// The answers to a procedure's own questions, read from what was typed.
enum FormAnswer {
  static func field(_ question: Form.Question) -> String { "hoi-\(question.name)" }
  static func fields(of form: Form) -> [String] { form.questions.map(field) }

  /// Answers as the dossier keeps them; faults are noted beside their fields.
  static func read(_ form: inout FormState, _ questions: Form) -> [String: String] {
    var answers: [String: String] = [:]
    for question in questions.questions {
      let typed = form[field(question)].trimmed
      if !typed.isEmpty { answers[question.name] = value(typed, question.kind) }
    }
    let faults = questions.faults(in: answers)
    for question in questions.questions {
      if let fault = faults[question.name] { form.fail(field(question), fault) }
    }
    return answers
  }

  /// Days are kept as YYYY-MM-DD; one that does not exist stays as typed, and the check finds it.
  private static func value(_ typed: String, _ kind: Form.Kind) -> String {
    kind == .date ? Day(typed: typed)?.rawValue ?? typed : typed
  }
}
