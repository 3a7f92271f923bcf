/// Which addresses may stand in a link: pages of this site, and http, https, mailto and tel.
package enum SafeAddress {
  private static let schemes = ["http", "https", "mailto", "tel"]

  package static func isSafe(_ address: String) -> Bool {
    // Browsers drop tabs and line ends inside an address and read "\" as "/"; an honest address has neither.
    guard address.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\\") }) else { return false }
    // A page of this site; two slashes would lead to another host.
    if address.utf8.first == UInt8(ascii: "/") { return address.utf8.dropFirst().first != UInt8(ascii: "/") }
    guard let end = address.utf8.firstIndex(where: { UInt8(ascii: ":") == $0 || ends($0) }) else { return true }
    guard address.utf8[end] == UInt8(ascii: ":") else { return true }
    return schemes.contains(address[..<end].lowercased())
  }

  /// A page of this site: safe to redirect to.
  package static func isLocal(_ address: String) -> Bool { address.hasPrefix("/") && isSafe(address) }

  private static func ends(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "/") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#")
  }
}
