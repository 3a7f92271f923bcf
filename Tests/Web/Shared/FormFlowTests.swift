import Foundation
import Hummingbird
import HummingbirdTesting
import Markup
import NIOCore
import Testing
import WebShared

@Suite("A form from page to answer")
struct FormFlowTests {
  @Test("A right form leads on")
  func rightForm() async throws {
    try await testSite([askRoutes]) { client in
      let answer = try await client.post("ho-ten=Lan&dien-thoai=0912+345+678", to: Paths.lookUp)
      #expect(answer.status == .seeOther)
      #expect(answer.headers[.location] == "/ho-so/Lan")
    }
  }

  @Test("A wrong form comes back with what was typed and an error beside each field")
  func wrongForm() async throws {
    try await testSite([askRoutes]) { client in
      let answer = try await client.post("ho-ten=&dien-thoai=12%3Cb%3E", to: Paths.lookUp)
      #expect(answer.status == .unprocessableContent)
      #expect(answer.text.contains("value=\"12&lt;b&gt;\""))
      #expect(answer.text.contains("<a href=\"#ho-ten\">Nhập họ và tên của bạn.</a>"))
      #expect(answer.text.contains("Có 2 chỗ cần sửa"))
      #expect(answer.text.contains("<title>Lỗi: "))
    }
  }

  @Test("Without the token of the browser nothing is done", arguments: ["", "_csrf=&", "_csrf=AAAA&"])
  func forged(_ token: String) async throws {
    try await testSite([askRoutes]) { client in
      let answer = try await client.execute(
        uri: "/tra-cuu", method: .post,
        headers: [.contentType: "application/x-www-form-urlencoded", .cookie: "khach=abc; phien=lan"],
        body: ByteBuffer(string: "\(token)ho-ten=Lan&dien-thoai=0912345678"))
      #expect(answer.status == .forbidden)
      #expect(answer.text.contains("Biểu mẫu đã cũ"))
    }
  }

  @Test("The token of another browser is worth nothing")
  func otherBrowser() async throws {
    try await testSite([askRoutes]) { client in
      let page = try await client.get(Paths.lookUp)
      let mark = try #require(page.text.range(of: "name=\"_csrf\" value=\""))
      let token = page.text[mark.upperBound...].prefix { $0 != "\"" }
      let answer = try await client.execute(
        uri: "/tra-cuu", method: .post,
        headers: [.contentType: "application/x-www-form-urlencoded", .cookie: "phien=lan"],
        body: ByteBuffer(string: "_csrf=\(token)&ho-ten=Lan&dien-thoai=0912345678"))
      #expect(answer.status == .forbidden)
    }
  }
}
