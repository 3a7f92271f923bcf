import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
@testable import Markup
import NIOCore
import TestSupport
import Testing
import WebShared

/// A person at a browser: keeps cookies, sends the forms of the page it sees, and checks that every page is
/// well-formed.
final class Guest: Sendable {
  private let client: any TestClientProtocol
  private let cookies: Shared<[String: String]>
  private let inSight = Shared("")

  init(_ client: any TestClientProtocol, session: String? = nil) {
    self.client = client
    cookies = Shared(session.map { ["phien": $0] } ?? [:])
  }

  /// The page in sight.
  var page: String { inSight.value }
  var session: String? { cookies.value["phien"] }

  @discardableResult
  func open(_ path: Path, _ status: HTTPResponse.Status = .ok) async throws -> String {
    try await open(path.description, status)
  }

  @discardableResult
  func open(_ address: String, _ status: HTTPResponse.Status = .ok) async throws -> String {
    try take(try await client.execute(uri: address, method: .get, headers: headers), status)
    return page
  }

  /// Sends a form of the page in sight. Returns where the browser is led, "" when a page came back.
  @discardableResult
  func send(
    _ fields: [String: String], to path: Path, _ status: HTTPResponse.Status = .seeOther
  ) async throws -> String {
    var headers = headers
    headers[.contentType] = "application/x-www-form-urlencoded"
    let body = (["_csrf": hidden("_csrf") ?? ""].merging(fields) { $1 }).map { "\(encoded($0))=\(encoded($1))" }
    let response = try await client.execute(
      uri: path.description, method: .post, headers: headers, body: ByteBuffer(string: body.joined(separator: "&")))
    try take(response, status)
    return response.headers[.location] ?? ""
  }

  /// The value of a hidden field of the page in sight.
  func hidden(_ name: String) -> String? {
    page.range(of: "name=\"\(name)\" value=\"").map { String(page[$0.upperBound...].prefix { $0 != "\"" }) }
  }

  private var headers: HTTPFields {
    let cookies = cookies.value
    return cookies.isEmpty ? [:] : [.cookie: cookies.map { "\($0)=\($1)" }.joined(separator: "; ")]
  }

  private func take(_ response: TestResponse, _ status: HTTPResponse.Status) throws {
    #expect(response.status == status, "\(String(buffer: response.body).prefix(1_500))")
    for cookie in response.headers[values: .setCookie] {
      let parts = cookie.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1)
      let value = cookie.contains("Max-Age=0") || parts.count < 2 ? nil : String(parts[1])
      cookies.change { $0[String(parts[0])] = value }
    }
    guard response.headers[.contentType]?.hasPrefix("text/html") == true else { return }
    inSight.change { $0 = String(buffer: response.body) }
    #expect(Checker.problems(in: HTML(bytes: Array(response.body.readableBytesView))) == [])
  }

  private func encoded(_ text: String) -> String {
    text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
  }
}
