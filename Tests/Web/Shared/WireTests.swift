import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Crypto
import Markup
import NIOCore
import Portal
import Testing
import WebShared

private struct EmptyPage: Page {
  var title: String { "Trang trống" }
  var body: HTML { "<h1>\(title)</h1>" }
}

private struct TwoFormsPage: Page {
  var title: String { "_csrf" }
  var body: HTML { "_\(csrfField)_<p>name=\"_csrf\" value=\"\"</p>_\(csrfField)" }
}

private func pages(_ routes: Routes) {
  routes.get(Paths.home, for: .anyone) { request, _ in request.page(EmptyPage()) }
  routes.get(Paths.lookUp, for: .anyone) { request, _ in request.page(AskPage(state: FormState())) }
  routes.get(Paths.guide, for: .anyone) { request, _ in request.page(TwoFormsPage()) }
}

@Suite("What goes over the wire")
struct WireTests {
  @Test("An empty citizens' page with its stylesheet is at most 9 KB compressed, and says the same as uncompressed")
  func budget() async throws {
    try await testSite([pages]) { client in
      let plain = try await client.get(Paths.home)
      let packed = try await client.get(Paths.home, headers: [.acceptEncoding: "gzip, deflate, br"])
      #expect(packed.headers[.contentEncoding] == "gzip")
      #expect(packed.body.readableBytes <= 9 * 1_024)
      #expect(try gunzip(packed.body) == plain.text)
    }
  }

  @Test("A browser that takes no gzip gets none", arguments: ["", "br", "gzip;q=0", "identity"])
  func plain(_ encoding: String) async throws {
    try await testSite([pages]) { client in
      let answer = try await client.get(Paths.home, headers: [.acceptEncoding: encoding])
      #expect(answer.headers[.contentEncoding] == nil)
      #expect(answer.text.hasPrefix("<!doctype html>"))
    }
  }

  @Test("The policy names the hash of the stylesheet in the page, and lets nothing else run")
  func policy() async throws {
    try await testSite([pages]) { client in
      let answer = try await client.get(Paths.home)
      let policy = try #require(answer.headers[.contentSecurityPolicy])
      let style = try #require(answer.text.firstMatch(of: /<style>(.*?)<\/style>/)?.output.1)
      let hash = Data(SHA256.hash(data: Data(style.utf8))).base64EncodedString()
      #expect(policy.contains("style-src 'sha256-\(hash)'"))
      #expect(policy.contains("default-src 'none'"))
      #expect(policy.contains("frame-ancestors 'none'"))
      #expect(!policy.contains("unsafe"))
      #expect(answer.headers[.xContentTypeOptions] == "nosniff")
    }
  }

  @Test("Every file a page names is served, kept for ever, and answers with its tag")
  func assets() async throws {
    try await testSite([pages]) { client in
      for room in ["", "?phong=ban-lam-viec"] {
        let page = try await client.execute(uri: "/styleguide\(room)", method: .get)
        let files = page.text.matches(of: /\/assets\/[a-z0-9.-]+/).map { String($0.output) }
        #expect(!files.isEmpty)
        for file in files {
          let answer = try await client.execute(uri: file, method: .get, headers: [.acceptEncoding: "gzip"])
          #expect(answer.status == .ok, "\(file)")
          #expect(answer.headers[.cacheControl] == "public, max-age=31536000, immutable")
          let tag = try #require(answer.headers[.eTag])
          let again = try await client.execute(uri: file, method: .get, headers: [.ifNoneMatch: tag])
          #expect(again.status == .notModified)
        }
      }
    }
  }

  @Test("Over https the cookie belongs to this host alone, and the browser stays with https")
  func secure() async throws {
    try await testSite([pages], isSecure: true) { client in
      let answer = try await client.get(Paths.lookUp)
      let cookie = try #require(answer.headers[.setCookie])
      #expect(cookie.hasPrefix("__Host-khach="))
      for word in ["Secure", "HttpOnly", "SameSite=Lax", "Path=/"] { #expect(cookie.contains(word)) }
      #expect(answer.headers[.strictTransportSecurity] != nil)
    }
  }

  @Test("A page without a form sets no cookie; what a signed-in person sees is not kept")
  func cookies() async throws {
    try await testSite([pages]) { client in
      let visitor = try await client.get(Paths.home)
      #expect(visitor.headers[.setCookie] == nil)
      let citizen = try await client.get(Paths.home, as: "lan")
      #expect(citizen.headers[.cacheControl] == "no-store")
      #expect(citizen.text.contains("Đăng xuất"))
    }
  }

  @Test("Every form of a page gets the token of its browser, and nothing else on it changes")
  func tokens() async throws {
    try await testSite([pages]) { client in
      let page = try await client.get(Paths.guide).text
      let tokens = page.matches(of: /<input type="hidden" name="_csrf" value="([^"]+)">/).map { String($0.output.1) }
      #expect(tokens.count == 2 && Set(tokens).count == 1)
      #expect(page.contains("<p>name=\"_csrf\" value=\"\"</p>"))
    }
  }

  @Test("HEAD, health and metrics answer")
  func service() async throws {
    try await testSite([pages]) { client in
      let head = try await client.execute(uri: "/", method: .head)
      #expect(head.status == .ok)
      #expect(try await client.get(Paths.live).text == "ok\n")
      #expect(try await client.get(Paths.ready).text == "ok\n")
      #expect(
        try await client.get(Paths.metrics).text.contains("motcua_request_seconds_count{route=\"/\",status=\"200\"} 1"))
      for header in ["X-Forwarded-For", "Forwarded", "X-Real-IP", "Via"] {
        let fromOutside = try await client.execute(
          uri: Paths.metrics.description, method: .get,
          headers: [#require(HTTPField.Name(header)): "203.0.113.7"])
        #expect(fromOutside.status == .notFound, "\(header)")
      }
      #expect(try await client.get(Paths.offline).text.contains("Không có kết nối mạng"))
    }
  }

  private func gunzip(_ buffer: ByteBuffer) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["gzip", "-dc"]
    let (input, output) = (Pipe(), Pipe())
    (process.standardInput, process.standardOutput) = (input, output)
    try process.run()
    try input.fileHandleForWriting.write(contentsOf: Data(buffer.readableBytesView))
    try input.fileHandleForWriting.close()
    let text = try #require(try output.fileHandleForReading.readToEnd())
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return String(decoding: text, as: UTF8.self)
  }
}
