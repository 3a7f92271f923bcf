import Foundation

extension SMTPServer {
  /// A mail server from one line of settings: `smtp://host:587` begins TLS after the greeting and never goes on
  /// without, `smtps://host:465` speaks TLS from the first byte, `smtp+plain://host:25` speaks in the clear.
  /// The port may be left out. nil for anything else.
  package init?(url: String, login: Login? = nil, trustedCertificates: String? = nil) {
    guard let parts = URLComponents(string: url), let host = parts.host, Self.isHost(host), parts.user == nil,
      ["", "/"].contains(parts.path), parts.query == nil, parts.fragment == nil
    else { return nil }
    let (security, port): (Security, Int)
    switch parts.scheme {
    case "smtp": (security, port) = (.startTLS, 587)
    case "smtps": (security, port) = (.tls, 465)
    case "smtp+plain": (security, port) = (.none, 25)
    default: return nil
    }
    guard (1...65_535).contains(parts.port ?? port) else { return nil }
    self.init(
      host: host, port: parts.port ?? port, security: security, login: login,
      trustedCertificates: trustedCertificates)
  }

  private static func isHost(_ text: String) -> Bool {
    !text.isEmpty && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || ".-:[]".contains($0)) }
  }
}
