/// What the tokenizer reads off a page.
package enum Token: Sendable, Hashable {
  case doctype(String)
  case start(Tag)
  case end(String)
  case text(String)
  case comment(String)

  package struct Tag: Sendable, Hashable {
    package var name: String
    package var attributes: [Attribute]
    package var closesItself: Bool

    package init(name: String, attributes: [Attribute], closesItself: Bool) {
      (self.name, self.attributes, self.closesItself) = (name, attributes, closesItself)
    }

    package subscript(_ name: String) -> String? { attributes.first { $0.name == name }.map { $0.value ?? "" } }
  }

  /// An attribute; a bare one has no value.
  package struct Attribute: Sendable, Hashable {
    package var name: String
    package var value: String?

    package init(name: String, value: String?) { (self.name, self.value) = (name, value) }
  }
}
