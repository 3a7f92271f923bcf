import Storage
import TestSupport
import Testing
import WorkingTime

@Suite("API: a submission that is sent again")
struct IdempotencyTests {
  @Test(
    "The same key and body give the same answer, also after the dossier has moved on", arguments: TestEngine.allCases)
  func same(on engine: TestEngine) async throws {
    try await APIWorld.run(on: engine) { api in
      let first = try await api.create(channel: "online", as: .receptionistHoa, key: "k-1")
      #expect(first.status == 201)
      let code = try #require(first["code"].text)
      api.clock.change { $0 = $0.adding(minutes: 5) }
      let accepted = try await api.act("accept", on: code, as: .receptionistHoa)
      #expect(accepted.status == 200)

      let again = try await api.create(channel: "online", as: .receptionistHoa, key: "k-1")
      #expect(again.status == 201)
      #expect(again.text == first.text)
      #expect(try await api.world.count("SELECT COUNT(*) FROM dossier") == 1)
    }
  }

  @Test("A receipt of the counter is the same again", arguments: TestEngine.allCases)
  func counter(on engine: TestEngine) async throws {
    try await APIWorld.run(on: engine) { api in
      let first = try await api.create(key: "quay-1")
      _ = try await api.act("forward", on: #require(first["code"].text), as: .officerHa)
      api.clock.change { $0 = $0.adding(minutes: 5) }
      let again = try await api.create(key: "quay-1")
      #expect(again.text == first.text)
    }
  }

  @Test(
    "The same key with another body is refused; another caller's key is another key", arguments: TestEngine.allCases)
  func other(on engine: TestEngine) async throws {
    try await APIWorld.run(on: engine) { api in
      let taken = try await api.create(key: "k-2")
      #expect(taken.status == 201)
      let changed = try await api.create(.buildingPermit, key: "k-2")
      #expect(changed.status == 409 && changed.isProblem)
      let visitors = try await api.create(channel: "online", as: nil, key: "k-2")
      #expect(visitors.status == 201)
      #expect(try await api.world.count("SELECT COUNT(*) FROM dossier") == 2)
    }
  }

  @Test("Strangers without an account may choose the same key", arguments: TestEngine.allCases)
  func strangers(on engine: TestEngine) async throws {
    try await APIWorld.run(on: engine) { api in
      let first = try await api.create(channel: "online", as: nil, key: "1")
      let stranger = try await api.create(channel: "online", as: nil, key: "1", phone: "0987654321")
      #expect(first.status == 201 && stranger.status == 201)
      let again = try await api.create(channel: "online", as: nil, key: "1")
      #expect(again.text == first.text)
      let changed = try await api.create(.buildingPermit, channel: "online", as: nil, key: "1")
      #expect(changed.status == 409)
      #expect(try await api.world.count("SELECT COUNT(*) FROM dossier") == 2)
    }
  }

  @Test("Twenty at the same moment are one dossier", arguments: TestEngine.allCases)
  func crowd(on engine: TestEngine) async throws {
    try await APIWorld.run(on: engine) { api in
      let replies = try await withThrowingTaskGroup(of: Reply.self) { group in
        for _ in 0..<20 { group.addTask { try await api.create(key: "together") } }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      #expect(replies.allSatisfy { $0.status == 201 })
      #expect(Set(replies.map(\.text)).count == 1)
      #expect(try await api.world.count("SELECT COUNT(*) FROM dossier") == 1)
    }
  }

  @Test("A refused submission does not use its key up", arguments: TestEngine.allCases)
  func refused(on engine: TestEngine) async throws {
    try await APIWorld.run(on: engine) { api in
      let refused = try await api.create(more: ",\"papers\":[\"\"]", key: "k-3")
      #expect(refused.status == 422)
      let taken = try await api.create(key: "k-3")
      #expect(taken.status == 201)
    }
  }

  @Test("A key that is none", arguments: ["", "hai từ", String(repeating: "k", count: 201)])
  func bad(_ key: String) async throws {
    try await APIWorld.run(on: .sqlite) { api in
      let reply = try await api.create(key: key)
      #expect(reply.status == 422 && reply.isProblem && reply["field"].text == "Idempotency-Key")
    }
  }
}
