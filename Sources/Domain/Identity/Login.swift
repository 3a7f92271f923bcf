import Language

/// An official's user name: "nvha.mybinh" or the official mail address; small letters, so that it is typed one way.
package struct Login: RawRepresentable, Hashable, Sendable {
  package let rawValue: String

  /// nil unless 3…60 characters of a–z, 0–9, dot, hyphen, underscore or @, beginning with a letter.
  package init?(rawValue: String) {
    let text = rawValue.lowercased().trimmed
    guard (3...60).contains(text.utf8.count), let first = text.utf8.first, Self.letters.contains(first),
      text.utf8.allSatisfy({ Self.letters.contains($0) || Self.others.contains($0) })
    else { return nil }
    self.rawValue = text
  }

  private static let letters = Set("abcdefghijklmnopqrstuvwxyz".utf8)
  private static let others = Set("0123456789.-_@".utf8)
}
