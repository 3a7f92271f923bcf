import Language

/// A mail address that can be written to: one @, something before it, a domain with a dot after it.
package struct EmailAddress: RawRepresentable, Hashable, Sendable, Codable {
  package let rawValue: String

  package init?(rawValue: String) {
    let text = rawValue.trimmed
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, text.utf8.count <= 254,
      text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && !Self.unsafe.contains($0) })
    else { return nil }
    let labels = parts[1].split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count >= 2, labels.allSatisfy({ !$0.isEmpty }) else { return nil }
    self.rawValue = text
  }

  /// Characters that would end the address inside a mail header.
  private static let unsafe = Set("\"<>(),;:\\[]".utf8)
}
