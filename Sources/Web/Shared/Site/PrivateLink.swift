import Crypto

/// Opens a dossier's own page to whoever submitted it without an account. The key is made from the site's secret, so
/// nothing of it is stored, and nobody can work it out from the code.
package struct PrivateLink: Sendable {
  private let key: SymmetricKey

  package init(_ settings: SiteSettings) {
    // A key of its own: a form token is an HMAC over what a browser chose to send, and must never come out as a link.
    key = HKDF<SHA256>.deriveKey(
      inputKeyMaterial: SymmetricKey(data: settings.secretKey), info: Array("motcua private link".utf8),
      outputByteCount: 32)
  }

  /// 43 letters for the address.
  package func text(for code: String) -> String {
    base64URL(HMAC<SHA256>.authenticationCode(for: Array(code.utf8), using: key))
  }

  package func opens(_ code: String, with text: String) -> Bool {
    let expected = self.text(for: code).utf8
    guard text.utf8.count == expected.count else { return false }
    return zip(text.utf8, expected).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
  }
}
