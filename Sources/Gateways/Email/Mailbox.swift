import Messaging

/// A name and a mail address that can stand in a mail header.
package struct Mailbox: Hashable, Sendable {
  package let name: String
  package let address: String

  /// Throws `Undeliverable` for an address nobody could write to, and for a name with a line break or the like.
  package init(name: String = "", _ address: String) throws {
    guard Self.isAddress(address) else { throw Undeliverable("This is no mail address: \(address.debugDescription)") }
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

  private static func isAddress(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    return parts.count == 2 && parts.allSatisfy { !$0.isEmpty } && text.utf8.count <= 254
      && text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !special.contains($0) }
  }

  /// Characters that would end the address inside a header or a command.
  private static let special = Set("\"<>(),;:\\[]".utf8)
}
