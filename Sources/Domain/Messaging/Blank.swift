/// A place in the words of a message that is filled in: `{{due}}`.
package struct Blank: Sendable {
  package let name: String
  /// What it stands for, as the administration calls it.
  package let meaning: String
  /// An invented filling.
  package let example: NoticeValue
  package let filled: Filled

  package enum Filled: Sendable {
    /// By every message.
    case always
    /// Where there is something to say.
    case sometimes
    /// When the message leaves: what the program knows of itself, such as its address.
    case onDelivery
  }

  package init(_ name: String, _ meaning: String, example: NoticeValue, filled: Filled = .always) {
    (self.name, self.meaning, self.example, self.filled) = (name, meaning, example, filled)
  }

  /// The same place in words that can do without.
  package var whereKnown: Blank { Blank(name, meaning, example: example, filled: .sometimes) }
}

extension Blank {
  /// Where matters are looked up: the program knows its own address.
  package static let lookup = Blank(
    "lookup", "địa chỉ trang tra cứu", example: .text("https://motcua.angiang.gov.vn/tra-cuu"), filled: .onDelivery)
}
