package import HTTPTypes
package import Hummingbird
import Identity
import NIOCore

extension Response {
  /// After a change: the browser fetches the page with GET, and a reload sends nothing twice.
  package static func redirect(to path: Path) -> Response {
    Response(status: .seeOther, headers: [.location: path.description, .cacheControl: "no-store"])
  }

  package static func plain(_ text: String, status: HTTPResponse.Status = .ok) -> Response {
    let headers: HTTPFields = [.contentType: "text/plain; charset=utf-8", .cacheControl: "no-store"]
    return Response(status: status, headers: headers, body: .init(byteBuffer: ByteBuffer(string: text)))
  }
}

extension WebRequest {
  /// Signs in: the browser gets the session's token, and goes on to the page it wanted.
  package func signIn(token: String, to path: Path) -> Response {
    var response = Response.redirect(to: path)
    response.headers.append(.init(name: .setCookie, value: site.tokens.cookie(site.tokens.sessionCookie, token)))
    response.headers.append(.init(name: .setCookie, value: site.tokens.cookieThatEnds(site.tokens.visitorCookie)))
    return response
  }

  package func signOut(to path: Path) -> Response {
    var response = Response.redirect(to: path)
    response.headers.append(.init(name: .setCookie, value: site.tokens.cookieThatEnds(site.tokens.sessionCookie)))
    return response
  }

  /// The token of the session that asks; nil for a visitor.
  package var sessionToken: String? { actor == .visitor ? nil : holder }
}
