import HTTPTypes
import Hummingbird
import Identity
import Language

extension WebRequest {
  /// Finds out who asks and lets them in, or answers why not.
  mutating func identify<Who: Sendable>(for access: Access<Who>) async throws -> Who {
    var mustChangePassword = false
    if let header = head.headers[.cookie] {
      if let token = cookie(site.tokens.sessionCookie, in: header), let found = try await site.findSession(token) {
        actor = found.actor
        holder = token
        mustChangePassword = found.mustChangePassword
      } else {
        holder = cookie(site.tokens.visitorCookie, in: header)
      }
    }
    if mustChangePassword, !Self.openBeforeChange.contains(head.uri.path) {
      throw PageError.redirect(Paths.changePassword)
    }
    if let who = access.admits(actor) { return who }
    guard case .visitor = actor else { throw PageError.forbidden }
    throw PageError.redirect(access.signIn.query("tiep", wantedPath))
  }

  mutating func identifyProgram<Who: Sendable>(for access: Access<Who>) async throws -> Who {
    if let header = head.headers[.authorization] {
      guard header.lowercased().hasPrefix("bearer "), let officer = try await site.findBearer(bearer(in: header)) else {
        throw PageError.unauthorised
      }
      actor = .officer(officer)
    }
    if let who = access.admits(actor) { return who }
    guard case .visitor = actor else { throw PageError.forbidden }
    throw PageError.unauthorised
  }

  private static let openBeforeChange: Set = [Paths.changePassword.description, Paths.signOut.description]

  /// Only a page can be returned to; a form that was sent cannot be sent again from here.
  private var wantedPath: String? {
    head.method == .get || head.method == .head ? head.uri.description : nil
  }

  private func bearer(in header: String) -> String { String(header.dropFirst(7)).trimmed }

  private func cookie(_ name: String, in header: String) -> String? {
    for pair in header.split(separator: ";") {
      guard let equals = pair.utf8.firstIndex(of: UInt8(ascii: "=")) else { continue }
      if pair[..<equals].trimmed == name { return String(pair[pair.utf8.index(after: equals)...]) }
    }
    return nil
  }
}
