import HTTPTypes
import TestSupport
import Testing
import WorkingTime

@Suite("API: a dossier's life through actions alone")
struct LifeTests {
  @Test("A birth goes from the counter into the mother's hands", arguments: TestEngine.allCases)
  func counter(on engine: TestEngine) async throws {
    try await APIWorld.run(on: engine) { api in
      let receipt = try await api.create()
      #expect(receipt.status == 201)
      #expect(receipt["receivedAt"].text == "2026-03-02T09:00:00+07:00")
      #expect(receipt["dueAt"].text == "2026-03-02T17:00:00+07:00")
      #expect(receipt["status"].number == 2)
      let code = try #require(receipt["code"].text)
      #expect(receipt.headers[.location] == "/api/v1/dossiers/\(code)")

      let ways: [(String, Person, Double)] = [
        ("forward", .officerHa, 4), ("sign-off", .leaderMinh, 4), ("forward", .clerkThu, 9),
        ("hand_over", .receptionistHoa, 10),
      ]
      for (action, person, status) in ways {
        api.clock.change { $0 = $0.adding(minutes: 10) }
        let reply = try await api.act(action, on: code, as: person)
        #expect(reply.status == 200, "\(action): \(reply.text)")
        #expect(reply["status"].number == status, "\(action)")
      }

      let events = try await api.get("/api/v1/dossiers/\(code)/events", as: .receptionistHoa)
      #expect(
        events["items"].list.map { $0["kind"].text } == [
          "submitted", "accepted", "forwarded", "signed", "forwarded", "handed_over",
        ])
      let status = try await api.get("/api/v1/dossiers/\(code)")
      #expect(status["status"].number == 10)
      #expect(status["returnedAt"].text == "2026-03-02T09:40:00+07:00")
      #expect(try await api.world.faults() == [])
    }
  }

  @Test("From home: accepted, supplemented, decided, signed, issued, handed over", arguments: TestEngine.allCases)
  func online(on engine: TestEngine) async throws {
    try await APIWorld.run(on: engine) { api in
      let receipt = try await api.create(.buildingPermit, channel: "online", as: nil)
      #expect(receipt.status == 201)
      #expect(receipt["status"].number == 1)
      #expect(receipt["receivedAt"] == .null && receipt["dueAt"] == .null)
      #expect(receipt.json.keys.isSuperset(of: ["receivedAt", "dueAt"]))
      let code = try #require(receipt["code"].text)

      func act(_ action: String, _ more: String, _ person: Person, at moment: TestSupport.Moment) async throws -> Reply
      {
        api.at(moment)
        return try await api.act(action, on: code, more, as: person)
      }
      let accepted = try await act("accept", "", .receptionistHoa, at: "2026-03-02 10:00")
      #expect(accepted["dueAt"].text == "2026-03-16T10:00:00+07:00")
      let asked = try await act(
        "request_supplement", ",\"items\":[\"Bản vẽ\"],\"reason\":\"Thiếu bản vẽ.\"", .officerDat,
        at: "2026-03-03 08:00")
      #expect(asked["status"].number == 5)
      #expect(asked["pausedAt"].text == "2026-03-03T08:00:00+07:00")
      let supplied = try await act("supply", ",\"papers\":[\"Bản vẽ\"]", .receptionistHoa, at: "2026-03-05 08:00")
      #expect(supplied["pausedAt"] == .null)
      #expect(supplied["dueAt"].text == "2026-03-19T08:00:00+07:00")
      #expect(supplied["papers"].list.contains { $0["name"].text == "Bản vẽ" && $0["origin"].text == "supplement" })
      let decided = try await act("decide", ",\"outcome\":\"granted\"", .officerDat, at: "2026-03-06 08:00")
      #expect(decided["outcome"].text == "granted")
      _ = try await act("signOff", "", .leaderMinh, at: "2026-03-06 09:00")
      let issued = try await act("issue", "", .clerkThu, at: "2026-03-06 10:00")
      #expect(issued["status"].number == 9)
      let handed = try await act(
        "handOver", ",\"recipient\":\"Nguyễn Thị Lan\"", .receptionistHoa, at: "2026-03-09 08:00")
      #expect(handed["status"].number == 10)
      #expect(handed["tasks"].list.isEmpty && handed["actions"].list.isEmpty)
      #expect(try await api.world.faults() == [])
    }
  }

  @Test("What the dossier offers is what the caller may do, and a refusal of it changes nothing")
  func offers() async throws {
    try await APIWorld.run(on: .sqlite) { api in
      let code = try #require(try await api.create(.buildingPermit)["code"].text)
      let file = try await api.get("/api/v1/dossiers/\(code)", as: .officerDat)
      let offered = file["actions"].list.compactMap(\.text)
      #expect(offered.contains("forward") && offered.contains("requestSupplement") && !offered.contains("handOver"))

      let early = try await api.act("handOver", on: code, as: .receptionistHoa)
      #expect(early.status == 409 && early.isProblem, "\(early.text)")
      let foreign = try await api.act("handOver", on: code, as: .officerDat)
      #expect(foreign.status == 403 && foreign.isProblem, "\(foreign.text)")
      #expect(try await api.world.history(of: code) == ["submitted", "accepted"])
    }
  }

  @Test("An apology names a day, which means the end of its office hours")
  func apology() async throws {
    try await APIWorld.run(on: .sqlite) { api in
      let code = try #require(try await api.create(.buildingPermit)["code"].text)
      let bad = try await api.act("apologise", on: code, ",\"reason\":\"x\",\"dueAt\":\"2026-03-22\"", as: .officerDat)
      #expect(bad.status == 422 && bad["field"].text == "dueAt", "a Sunday: \(bad.text)")
      let vague = try await api.act(
        "apologise", on: code, ",\"reason\":\"x\",\"dueAt\":\"2026-03-23T09:00:00\"", as: .officerDat)
      #expect(vague.status == 422 && vague["field"].text == "dueAt", "no offset: \(vague.text)")
      let good = try await api.act("apologise", on: code, ",\"reason\":\"x\",\"dueAt\":\"2026-03-23\"", as: .officerDat)
      #expect(good["dueAt"].text == "2026-03-23T17:00:00+07:00")
      #expect(good["isApologised"] == .truth(true))
    }
  }
}
