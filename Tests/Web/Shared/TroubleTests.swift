import Agencies
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Markup
import NIOCore
import Testing
import WebShared

private struct Refused: Refusal {
  var kind: RefusalKind
  var sentence: String { "Hồ sơ này đã được rút. Hãy nộp hồ sơ mới." }
}
private struct Broken: Error {}

private func troubles(_ routes: Routes) {
  routes.get(Path("/tu-choi").appending(":loai"), for: .anyone) { request, _ in
    throw Refused(kind: RefusalKind(rawValue: try request.parameter("loai")) ?? .invalid)
  }
  routes.get(Path("/hong"), for: .anyone) { _, _ in throw Broken() }
  routes.get(Path("/lam-viec/hong"), for: .anyone) { _, _ in throw Broken() }
  routes.api(.get, Path("/api/hong"), for: .anyone) { _, _ in throw Broken() }
  routes.api(.get, Path("/api/tu-choi"), for: .anyone) { _, _ in throw Refused(kind: .conflict) }
  routes.post(Path("/gui"), for: .anyone) { _, _ in .plain("ok") }
}

@Suite("When something is wrong")
struct TroubleTests {
  @Test(
    "A refusal becomes a page with its sentence and status",
    arguments: [
      ("invalid", 422), ("notAllowed", 403), ("notFound", 404), ("conflict", 409), ("gone", 410), ("tooMany", 429),
    ])
  func refusal(_ kind: String, _ status: Int) async throws {
    try await testSite([troubles]) { client in
      let answer = try await client.get(Path("/tu-choi").appending(kind))
      #expect(answer.status.code == status)
      #expect(answer.text.contains("Hồ sơ này đã được rút."))
    }
  }

  @Test("A fault tells nothing but the id to ask by", arguments: ["/hong", "/lam-viec/hong"])
  func fault(_ path: String) async throws {
    try await testSite([troubles]) { client in
      let answer = try await client.execute(uri: path, method: .get)
      #expect(answer.status == .internalServerError)
      #expect(!answer.text.contains("Broken"))
      let id = try #require(answer.headers[HTTPField.Name("X-Request-Id")!])
      #expect(answer.text.contains(id))
    }
  }

  @Test(
    "Programs get problem details", arguments: [("/api/hong", 500), ("/api/tu-choi", 409), ("/api/v1/khong-co", 404)])
  func problems(_ path: String, _ status: Int) async throws {
    try await testSite([troubles]) { client in
      let answer = try await client.execute(uri: path, method: .get)
      #expect(answer.status.code == status)
      #expect(answer.headers[.contentType] == "application/problem+json")
      #expect(answer.text.contains("\"status\":\(status)"))
    }
  }

  @Test("A wrong address and a wrong method are told apart")
  func addresses() async throws {
    try await testSite([troubles]) { client in
      #expect(try await client.execute(uri: "/khong-co", method: .get).status == .notFound)
      let answer = try await client.execute(uri: "/gui", method: .get)
      #expect(answer.status == .methodNotAllowed)
      #expect(answer.headers[.allow] == "POST")
      #expect(try await client.execute(uri: "/tu-choi/%FF", method: .get).status == .badRequest)
    }
  }

  @Test(
    "A body that is no form is refused",
    arguments: [
      ("application/json", "{}", 415), ("application/x-www-form-urlencoded", "a=%ZZ", 400),
      ("multipart/form-data", "x", 400), ("multipart/form-data; boundary=X", "--X\r\nbroken", 400),
      ("multipart/form-data; boundary=X", "", 400), ("", "", 403),
    ])
  func bodies(_ type: String, _ body: String, _ status: Int) async throws {
    try await testSite([troubles]) { client in
      let headers: HTTPFields = type.isEmpty ? [:] : [.contentType: type]
      let answer = try await client.execute(
        uri: "/gui", method: .post, headers: headers, body: ByteBuffer(string: body))
      #expect(answer.status.code == status)
    }
  }

  @Test("Too large a form is refused")
  func tooLarge() async throws {
    try await testSite([troubles]) { client in
      let answer = try await client.execute(
        uri: "/gui", method: .post, headers: [.contentType: "application/x-www-form-urlencoded"],
        body: ByteBuffer(repeating: 0x61, count: 2 << 20))
      #expect(answer.status == .contentTooLarge)
    }
  }

  @Test("An address that sends too much is held back")
  func tooMany() async throws {
    try await testSite([troubles]) { client in
      var last = HTTPResponse.Status.ok
      for _ in 0...300 { last = try await client.execute(uri: "/gui", method: .post).status }
      #expect(last == .tooManyRequests)
    }
  }
}
