/// What a field of a form can hold, so that conditions can be checked before any data is there.
package struct FieldType: Codable, Hashable, Sendable {
  package var content: Content
  /// Nobody can leave it empty.
  package var isRequired: Bool

  package enum Content: Codable, Hashable, Sendable {
    case truth
    case number(isWhole: Bool)
    case text
    case date
    /// One of these texts.
    case option([String])

    var kind: Value.Kind {
      switch self {
      case .truth: .truth
      case .number: .number
      case .text, .option: .text
      case .date: .date
      }
    }
  }

  package init(_ content: Content, isRequired: Bool = false) {
    (self.content, self.isRequired) = (content, isRequired)
  }
}
