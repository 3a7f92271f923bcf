import API
import Desk
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Identity
import Portal
import Testing
import WebShared

private func rooms(_ routes: Routes) {
  routes.get(Paths.myDossiers, for: .citizen) { _, citizen in .plain(citizen.name) }
  routes.get(Paths.worklist, for: .officer) { _, officer in .plain(officer.name) }
  routes.get(Paths.handover, for: .role(.leader)) { _, officer in .plain(officer.name) }
  routes.get(Paths.intake, for: .role(.leader, .receptionist)) { _, officer in .plain(officer.name) }
  routes.get(Paths.changePassword, for: .officer) { _, _ in .plain("ok") }
  routes.api(.get, Paths.apiTasks, for: .officer) { _, officer in .plain(officer.name) }
  routes.api(.get, Paths.apiProcedures, for: .anyone) { request, _ in try request.json(["q": request.query("q")]) }
}

@Suite("Who gets in")
struct AccessTests {
  @Test(
    "A visitor is sent to the right door and remembers where they wanted to go",
    arguments: [
      (Paths.myDossiers, "/dang-nhap?tiep=%2Fho-so-cua-toi"), (Paths.worklist, "/lam-viec/dang-nhap?tiep=%2Flam-viec"),
    ])
  func visitor(_ path: Path, _ location: String) async throws {
    try await testSite([rooms]) { client in
      let answer = try await client.get(path)
      #expect(answer.status == .seeOther)
      #expect(answer.headers[.location] == location)
    }
  }

  @Test(
    "Somebody else's page is refused with a page, not with a door",
    arguments: [
      ("lan", Paths.worklist), ("ha", Paths.myDossiers), ("ha", Paths.handover),
    ])
  func wrongPerson(_ token: String, _ path: Path) async throws {
    try await testSite([rooms]) { client in
      let answer = try await client.get(path, as: token)
      #expect(answer.status == .forbidden)
      #expect(answer.text.contains("Bạn không có quyền xem trang này"))
    }
  }

  @Test(
    "The right person comes in",
    arguments: [
      ("lan", Paths.myDossiers, "Nguyễn Thị Lan"), ("ha", Paths.worklist, "Trần Thu Hà"),
      ("ha", Paths.intake, "Trần Thu Hà"),
    ])
  func rightPerson(_ token: String, _ path: Path, _ name: String) async throws {
    try await testSite([rooms]) { client in
      let answer = try await client.get(path, as: token)
      #expect(answer.text == name)
    }
  }

  @Test("Who must change the password can do nothing else")
  func mustChange() async throws {
    try await testSite([rooms]) { client in
      let answer = try await client.get(Paths.worklist, as: "moi")
      #expect(answer.headers[.location] == Paths.changePassword.description)
      #expect(try await client.get(Paths.changePassword, as: "moi").status == .ok)
    }
  }

  @Test(
    "A program needs a token that is good, even where none is needed",
    arguments: [
      (Paths.apiTasks, nil, 401), (Paths.apiTasks, "Bearer mc_ha", 200), (Paths.apiTasks, "bearer mc_ha", 200),
      (Paths.apiTasks, "Bearer nope", 401), (Paths.apiTasks, "Basic abc", 401), (Paths.apiProcedures, nil, 200),
      (Paths.apiProcedures, "Bearer nope", 401),
    ] as [(Path, String?, Int)])
  func programs(_ path: Path, _ authorization: String?, _ status: Int) async throws {
    try await testSite([rooms]) { client in
      var headers: HTTPFields = [.cookie: "phien=ha"]
      headers[.authorization] = authorization
      let answer = try await client.execute(uri: path.description, method: .get, headers: headers)
      #expect(answer.status.code == status)
      if status == 401 { #expect(answer.headers[.contentType] == "application/problem+json") }
    }
  }

  @Test(
    "Only pages of this site are returned to",
    arguments: [
      ("/ho-so/a?b=c", true), ("//evil.vn", false), ("https://evil.vn", false), ("/\\evil.vn", false),
      ("javascript:x", false),
      ("", false), ("ho-so", false),
    ])
  func returnAddress(_ text: String, _ isAccepted: Bool) {
    #expect((Path(local: text) != nil) == isAccepted)
  }

  @Test("Every route names its access rule")
  func rules() async throws {
    let table = RouteTable()
    try await testSite([rooms], table: table) { _ in }
    #expect(table.entries.first { $0.pattern == "/lam-viec/tra-ket-qua" }?.access == "role leader")
    #expect(table.entries.allSatisfy { !$0.access.isEmpty })
  }
}
