import HTTPTypes
import Identity
import Storage
import TestSupport
import Testing

@Suite("API: who may do what")
struct RightsTests {
  @Test("Without a token there is the public view: no name, no number, no address", arguments: TestEngine.allCases)
  func publicView(on engine: TestEngine) async throws {
    try await APIWorld.run(on: engine) { api in
      let code = try #require(try await api.create()["code"].text)
      let view = try await api.get("/api/v1/dossiers/\(code)")
      #expect(view.status == 200)
      #expect(view["procedureCode"].text == "1.001193" && view["agency"].text == "UBND phường Mỹ Bình")
      #expect(!view.text.contains("Lan") && !view.text.contains("0912345678") && !view.text.contains("address"))

      let full = try await api.get("/api/v1/dossiers/\(code)", as: .officerHa)
      #expect(full["applicant"]["name"].text == "Nguyễn Thị Lan")
      #expect(full["applicant"]["phone"].text == "0912345678")
      #expect(try await api.world.count("SELECT COUNT(*) FROM access_log WHERE subject = \(code)") == 1)
    }
  }

  @Test("An officer of another agency neither reads nor acts", arguments: TestEngine.allCases)
  func otherAgency(on engine: TestEngine) async throws {
    try await APIWorld.run(on: engine) { api in
      let code = try #require(try await api.create()["code"].text)
      for reply in [
        try await api.get("/api/v1/dossiers/\(code)", as: .receptionistLong),
        try await api.get("/api/v1/dossiers/\(code)/events", as: .receptionistLong),
        try await api.act("forward", on: code, as: .officerLong),
        try await api.create(as: .receptionistLong), try await api.create(as: .officerHa),
        try await api.create(as: nil),
      ] {
        #expect(reply.status == 403 && reply.isProblem, "\(reply.text)")
      }
      #expect(try await api.world.count("SELECT COUNT(*) FROM dossier") == 1)
    }
  }

  @Test("No token, a wrong one, a revoked one: 401 with the way to ask", arguments: TestEngine.allCases)
  func tokens(on engine: TestEngine) async throws {
    try await APIWorld.run(on: engine) { api in
      let revoked = try await api.token(of: .officerHa)
      let now = api.clock.value
      try await api.world.db.write { tx in
        let id: ID<APIToken>? = try tx.value("SELECT MAX(id) FROM api_token")
        try APIToken.revoke(#require(id), by: .system, at: now, in: tx)
      }
      let headers: [HTTPFields] = [
        [:], [.authorization: "Bearer \(revoked)"], [.authorization: "Bearer motcua_00"], [.authorization: "Bearer "],
        [.authorization: "Basic bGFuOmxhbg=="],
      ]
      for headers in headers {
        let reply = try await api.send(.get, "/api/v1/tasks", headers: headers)
        #expect(reply.status == 401 && reply.isProblem)
        #expect(reply.headers[.wwwAuthenticate]?.hasPrefix("Bearer") == true)
      }
      // A token that is wrong is never taken for none.
      let open = try await api.send(.get, "/api/v1/procedures", headers: [.authorization: "Bearer x"])
      #expect(open.status == 401)
    }
  }

  @Test("The tasks are the caller's, and no others")
  func tasks() async throws {
    try await APIWorld.run(on: .sqlite) { api in
      let code = try #require(try await api.create()["code"].text)
      let hers = try await api.get("/api/v1/tasks?state=open", as: .officerHa)
      #expect(hers["items"].list.map { $0["code"].text } == [code])
      #expect(hers["counts"]["all"].number == 1)
      let others = try await api.get("/api/v1/tasks?state=open&cursor=", as: .officerLong)
      #expect(others["items"] == .list([]) && others["next"] == .null)
    }
  }
}
