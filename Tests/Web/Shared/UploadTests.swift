import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Markup
import NIOCore
import Testing
import WebShared

private func upload(_ routes: Routes) {
  routes.get(Paths.home, for: .anyone) { request, _ in request.page(AskPage(state: FormState())) }
  routes.post(Paths.home, for: .anyone) { request, _ in
    let form = try await request.form { file in
      var size = 0
      for try await chunk in file.chunks { size += chunk.count }
      return "\(file.name) \(size)"
    }
    let files = form.files.map { "\($0.field): \($0.reference) \($0.size)" }
    return .plain(([form["ghi-chu"]] + files).joined(separator: "\n"))
  }
  // A handler that does not want the file must not leave the line in the middle of it.
  routes.post(Paths.procedures, for: .anyone) { request, _ in
    let form = try await request.form { _ in "unread" }
    return .plain(form["sau"])
  }
}

@Suite("A form with files")
struct UploadTests {
  @Test("Fields and files arrive; a file field left empty is none")
  func arrives() async throws {
    try await send(
      to: Paths.home,
      parts: [
        ("ghi-chu", nil, "Nộp\r\nthêm"), ("giay-to", "a.pdf", String(repeating: "x", count: 300_000)),
        ("giay-to", "", ""),
        ("giay-to", "../b.pdf", ""),
      ]
    ) { answer in
      #expect(answer.status == .ok)
      #expect(answer.text == "Nộp\nthêm\ngiay-to: a.pdf 300000 300000\ngiay-to: b.pdf 0 0")
    }
  }

  @Test("What the handler leaves unread is passed over")
  func unread() async throws {
    try await send(
      to: Paths.procedures,
      parts: [
        ("giay-to", "a.pdf", String(repeating: "x", count: 100_000)), ("sau", nil, "vẫn đọc được"),
      ]
    ) { #expect($0.text == "vẫn đọc được") }
  }

  @Test("A file past 50 MB is refused")
  func tooLarge() async throws {
    try await send(to: Paths.home, parts: [("giay-to", "a.bin", String(repeating: "x", count: 51 << 20))]) {
      #expect($0.status == .contentTooLarge)
    }
  }

  @Test("A form whose token does not stand first is refused before a byte of a file is read")
  func tokenFirst() async throws {
    try await send(to: Paths.home, parts: [("giay-to", "a.pdf", "x")], tokenLast: true) {
      #expect($0.status == .forbidden)
    }
  }

  private func send(
    to path: Path, parts: [(name: String, file: String?, content: String)], tokenLast: Bool = false,
    check: @escaping @Sendable (TestResponse) -> Void
  ) async throws {
    try await testSite([upload]) { client in
      let page = try await client.get(Paths.home)
      let mark = try #require(page.text.range(of: "name=\"_csrf\" value=\""))
      let token = String(page.text[mark.upperBound...].prefix { $0 != "\"" })
      let cookie = try #require(page.headers[.setCookie]).prefix { $0 != ";" }
      let csrf = [(name: "_csrf", file: String?.none, content: token)]
      var body = ByteBuffer()
      for part in tokenLast ? parts + csrf : csrf + parts {
        body.writeString("------bien\r\nContent-Disposition: form-data; name=\"\(part.name)\"")
        if let file = part.file { body.writeString("; filename=\"\(file)\"\r\nContent-Type: application/pdf") }
        body.writeString("\r\n\r\n\(part.content)\r\n")
      }
      body.writeString("------bien--\r\n")
      let headers: HTTPFields = [.contentType: "multipart/form-data; boundary=----bien", .cookie: String(cookie)]
      check(try await client.execute(uri: path.description, method: .post, headers: headers, body: body))
    }
  }
}
