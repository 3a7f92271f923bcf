/// A form between the person and us: what was typed, what is wrong with it. Pages show it, handlers read it.
package struct FormState: Sendable {
  private var values: [String: [String]]
  package var errors = FormErrors()
  package var files: [FormFile] = []

  /// An empty form, or one filled in beforehand.
  package init(_ values: [String: String] = [:]) { self.values = values.mapValues { [$0] } }

  package var errorCount: Int { errors.list.count }

  /// What stands in a field, as typed; "" when nothing does.
  package subscript(_ name: String) -> String {
    get { values[name]?.last ?? "" }
    set { values[name] = [newValue] }
  }

  /// All values of a field that may come more than once: ticked boxes.
  package func all(_ name: String) -> [String] { values[name] ?? [] }
  /// Fills in a field that may come more than once.
  package mutating func fill(_ name: String, _ all: [String]) { values[name] = all }
  package func has(_ name: String) -> Bool { values[name] != nil }
  package func has(_ name: String, _ value: String) -> Bool { values[name]?.contains(value) == true }
  package var names: [String] { values.keys.sorted() }
  package func files(_ name: String) -> [FormFile] { files.filter { $0.field == name } }

  package mutating func fail(_ name: String?, _ sentence: String) { errors.add(sentence, to: name) }

  /// Sends the form back when anything is wrong with it.
  package func check() throws(FormRefused) {
    if !errors.isEmpty { throw FormRefused(errors: errors) }
  }

  mutating func append(_ value: String, to name: String) { values[name, default: []].append(value) }
}

/// A file that came with a form; the handler has put it away and knows it by its reference.
package struct FormFile: Sendable, Hashable {
  package var field: String
  package var name: String
  package var size: Int
  package var reference: String

  package init(field: String, name: String, size: Int, reference: String) {
    (self.field, self.name, self.size, self.reference) = (field, name, size, reference)
  }
}
