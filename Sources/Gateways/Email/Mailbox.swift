import Messaging

/// A name and a mail address that can stand in a mail header.
package struct Mailbox: Hashable, Sendable {
  package let name: String
  package let address: String

  /// Throws `Undeliverable` for an address nobody could write to, and for a name with a line break or the like.
  package init(name: String = "", _ address: String) throws {
    guard Message.Channel.email.isAddress(address) else {
      throw Undeliverable("This is no mail address: \(address.debugDescription)")
    }
    guard Self.isSafe(name) else { throw Undeliverable("The name beside \(address) holds a control character.") }
    self.name = name
    self.address = address
  }

  var domain: Substring { address.split(separator: "@").last ?? "" }

  /// Whether a text can stand in one line of a header: a line break would begin another header.
  static func isSafe(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy {
      ![.control, .lineSeparator, .paragraphSeparator].contains($0.properties.generalCategory)
    }
  }
}
