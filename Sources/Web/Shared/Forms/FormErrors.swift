/// What is wrong with a form, by field, in the order it was found.
package struct FormErrors: Sendable, Hashable {
  package struct Entry: Sendable, Hashable {
    package var field: String?
    package var sentence: String
  }

  package private(set) var list: [Entry] = []

  package init() {}
  package var isEmpty: Bool { list.isEmpty }
  package subscript(_ field: String) -> String? { list.first { $0.field == field }?.sentence }

  /// One error for a field; nil is for the form as a whole.
  package mutating func add(_ sentence: String, to field: String?) {
    if let field, self[field] != nil { return }
    list.append(Entry(field: field, sentence: sentence))
  }
}

/// Thrown by `check()`: the form goes back to the person with its errors.
package struct FormRefused: Error, Sendable {
  package var errors: FormErrors
}
