import Crypto

/// Cookies, and the token that proves a form came from our own page: an HMAC over what only this browser holds, its
/// session's token, or, before sign-in, a random cookie.
struct FormTokens: Sendable {
  let sessionCookie: String
  let visitorCookie: String
  private let key: SymmetricKey
  private let attributes: String

  init(key: [UInt8], isSecure: Bool) {
    self.key = SymmetricKey(data: key)
    // A "__Host-" cookie cannot be set by another host of the domain; browsers take it only over https.
    sessionCookie = isSecure ? "__Host-phien" : "phien"
    visitorCookie = isSecure ? "__Host-khach" : "khach"
    attributes = "; Path=/; HttpOnly; SameSite=Lax" + (isSecure ? "; Secure" : "")
  }

  func token(for holder: String) -> String {
    base64URL(HMAC<SHA256>.authenticationCode(for: Array(holder.utf8), using: key))
  }

  func isToken(_ text: String, for holder: String) -> Bool {
    let expected = token(for: holder)
    guard text.utf8.count == expected.utf8.count else { return false }
    return zip(text.utf8, expected.utf8).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
  }

  /// A new visitor's secret.
  func newVisitor() -> String { base64URL(SymmetricKey(size: .bits128).withUnsafeBytes { Array($0) }) }

  func cookie(_ name: String, _ value: String) -> String { "\(name)=\(value)\(attributes)" }
  func cookieThatEnds(_ name: String) -> String { "\(name)=\(attributes); Max-Age=0" }
}
