/// The electronic form of a procedure: questions as data, changed without a new program.
package struct Form: Codable, Hashable, Sendable {
  package var questions: [Question]

  package init(questions: [Question]) {
    self.questions = questions
  }

  package struct Question: Codable, Hashable, Sendable {
    package var name: String
    package var label: String
    package var kind: Kind
    package var isRequired: Bool
    package var hint: String?
    package var choices: [String]?
    /// Longest answer in characters.
    package var limit: Int { kind == .paragraph ? 4_000 : 300 }

    package init(
      name: String, label: String, kind: Kind, isRequired: Bool, hint: String? = nil, choices: [String]? = nil
    ) {
      (self.name, self.label, self.kind) = (name, label, kind)
      (self.isRequired, self.hint, self.choices) = (isRequired, hint, choices)
    }
  }

  package enum Kind: String, Codable, Sendable, CaseIterable, Hashable {
    case line, paragraph, date, number, choice
  }

  /// What every procedure may ask when it has no form of its own.
  package static let plain = Form(questions: [
    Question(name: "request", label: "Nội dung đề nghị giải quyết", kind: .paragraph, isRequired: false)
  ])
}
