import Casework
import Dossiers
import HTTPTypes
import Hummingbird
import Identity
import Language
import Storage
import WebShared

/// The browser in which a draft was begun, known by a cookie of its own: an address alone opens nothing, so a link that
/// somebody passes on shows nobody's papers.
extension WebRequest {
  var draftReader: DraftReader { DraftReader(secret: draftSecret, accountID: actor.citizen?.accountID) }

  private var draftCookie: String { site.settings.isSecure ? "__Secure-ban-khai" : "ban-khai" }

  private var draftSecret: String? {
    guard let header = head.headers[.cookie] else { return nil }
    for pair in header.split(separator: ";") {
      let halves = pair.split(separator: "=", maxSplits: 1)
      if halves.count == 2, halves[0].trimmed == draftCookie, halves[1].utf8.count >= 32 { return halves[1].trimmed }
    }
    return nil
  }

  /// The cookie lives as long as a draft does, and goes to the pages of drafts only.
  func keepingDraft(_ secret: String, _ response: Response) -> Response {
    var response = response
    let attributes =
      "Path=/nop-ho-so; Max-Age=2592000; HttpOnly; SameSite=Lax\(site.settings.isSecure ? "; Secure" : "")"
    response.headers.append(.init(name: .setCookie, value: "\(draftCookie)=\(secret); \(attributes)"))
    return response
  }
}

/// 32 random letters and digits (160 bits).
func randomKey() -> String {
  var random = SystemRandomNumberGenerator()
  let letters = Array("abcdefghijklmnopqrstuvwxyz234567")
  return String((0..<32).map { _ in letters[Int.random(in: 0..<32, using: &random)] })
}
