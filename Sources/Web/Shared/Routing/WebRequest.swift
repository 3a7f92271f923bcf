package import Hummingbird
package import Identity
import Language

/// A request as handlers see it.
package struct WebRequest: Sendable {
  package let head: Request
  package let context: WebContext
  package let site: Site
  package var actor: Actor = .visitor
  /// What the browser sent to prove who it is: the session's token, or a visitor's secret.
  var holder: String?
  var incoming: IncomingForm?

  package init(head: Request, context: WebContext, site: Site) {
    (self.head, self.context, self.site) = (head, context, site)
  }

  package var id: String { context.id }

  /// The value of ":name" in the route's path.
  package func parameter(_ name: String) throws -> String {
    guard let raw = context.parameters.get(name) else { throw PageError.notFound }
    guard raw.utf8.contains(UInt8(ascii: "%")) else { return raw }
    guard let value = URLEncoded.text(raw.utf8, plusIsSpace: false) else { throw PageError.badRequest }
    return value
  }

  /// A parameter of the query, trimmed; nil when missing or empty.
  package func query(_ name: String) -> String? {
    let value = queryForm[name].trimmed
    return value.isEmpty || value.utf8.count > 500 ? nil : value
  }

  /// The query as a form, for pages that search and filter; an unreadable one is empty.
  package var queryForm: FormState {
    head.uri.query.flatMap { URLEncoded.parse($0.utf8) } ?? FormState()
  }

  /// The query for programs, who are told when it cannot be read.
  package func queryValues() throws -> FormState {
    guard let query = head.uri.query else { return FormState() }
    guard let values = URLEncoded.parse(query.utf8) else { throw PageError.badRequest }
    return values
  }

  /// The page the person wanted before we asked for a sign-in.
  package var returnPath: Path? { query("tiep").flatMap(Path.init(local:)) }

  /// The caller's address, for limits.
  package var address: String {
    guard site.settings.isBehindProxy, let forwarded = head.headers[.xForwardedFor]?.split(separator: ",").last else {
      return context.peerAddress
    }
    return String(forwarded).trimmed
  }

  /// Counts a try by this address (and by the account, where one is named); refuses when there were too many.
  package func limit(_ what: StaticString, to tries: Int, perMinutes minutes: Int, account: String? = nil) throws {
    let now = site.now()
    let keys = [address, account.map { "@" + $0 }].compactMap { $0 }
    for key in keys where !site.limiter.allows("\(what) \(key)", tries: tries, perMinutes: minutes, at: now) {
      throw PageError.tooMany
    }
  }
}
