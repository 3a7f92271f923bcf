/// What a dossier's history calls who acted: of an account for good, through every change of login and name, also when
/// all that was known of the person is removed. It tells nothing of the person and is no secret. // docs/chain.md
package struct AccountCode: RawRepresentable, Hashable, Comparable, Codable, Sendable, CustomStringConvertible {
  package let rawValue: String

  package init(rawValue: String) { self.rawValue = rawValue }

  /// Ten characters, 50 bits: that two of a million accounts meet is one chance in two thousand, and then the second
  /// is refused by the database and drawn anew by whoever tries again.
  package init(using random: inout some RandomNumberGenerator) {
    rawValue = String((0..<Self.length).map { _ in Self.letters[Int.random(in: 0..<32, using: &random)] })
  }

  /// nil unless it has the form of an account's code.
  package init?(typed text: some StringProtocol) {
    guard text.count == Self.length, text.allSatisfy(Self.letters.contains) else { return nil }
    rawValue = String(text)
  }

  /// The program itself acted.
  package static let program = AccountCode(rawValue: "program")
  /// Somebody without an account.
  package static let visitor = AccountCode(rawValue: "visitor")

  package var isAccount: Bool { self != .program && self != .visitor }

  package var description: String { rawValue }

  package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

  private static let length = 10
  /// Crockford's base 32: nothing to be taken for something else.
  private static let letters = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
}
