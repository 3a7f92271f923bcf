import Casework
import Dossiers
import Storage
import TestSupport
import Testing

@Suite("Refuse")
struct RefuseTests {
  @Test("A refusal ends the dossier and does not count as received", arguments: TestEngine.allCases)
  func ends(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let dossier = try await world.submit(.birth, by: .lan, on: "2026-03-02 09:00")

    try await world.refuse(dossier, "Nơi cư trú ở tỉnh khác", on: "2026-03-02 10:00")

    let state = try await world.dossier(dossier).state
    #expect(state.stage.nationalStatus == 3)
    #expect(state.receivedAt == nil && state.finishedAt == nil && state.dueAt == nil)
    #expect(try await world.db.read { try Verification.balance(in: $0) }.received == 0)
    #expect(try await world.file(of: dossier).tasks.allSatisfy { $0.state == .done })
  }

  @Test("The citizen reads the reason", arguments: TestEngine.allCases)
  func reason(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let dossier = try await world.submit(.birth, by: .lan, on: "2026-03-02 09:00")

    await #expect(throws: CaseworkRefusal.reasonMissing(field: "reason")) {
      try await world.refuse(dossier, "  ", on: "2026-03-02 10:00")
    }
    try await world.refuse(dossier, "Nơi cư trú ở tỉnh khác", on: "2026-03-02 10:00")

    #expect(
      try await world.count(
        "SELECT COUNT(*) FROM outbox WHERE template = 'refused' AND payload LIKE '%Nơi cư trú ở tỉnh khác%'") == 1)
  }

  @Test("What was received is refused no more", arguments: TestEngine.allCases)
  func notAfterAcceptance(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let dossier = try await world.submit(.birth, by: .receptionistHoa, on: "2026-03-02 09:00")

    await #expect(throws: CaseworkRefusal.notNow(.refuse, stage: .received)) {
      try await world.refuse(dossier, on: "2026-03-02 10:00")
    }
  }

  @Test("Who never supplies what the counter asked for is refused in the end", arguments: TestEngine.allCases)
  func silence(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let dossier = try await world.submit(.birth, by: .lan, on: "2026-03-02 09:00")
    try await world.requestSupplement(dossier, by: .receptionistHoa, on: "2026-03-02 10:00")

    try await world.refuse(dossier, "Quá hạn bổ sung", on: "2026-03-30 10:00")

    #expect(try await world.status(of: dossier) == 3)
    #expect(try await world.faults().isEmpty)
  }

  @Test("An ended dossier takes nothing more", arguments: TestEngine.allCases)
  func ended(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let dossier = try await world.submit(.birth, by: .lan, on: "2026-03-02 09:00")
    try await world.refuse(dossier, on: "2026-03-02 10:00")

    await #expect(throws: CaseworkRefusal.ended(.refused)) { try await world.accept(dossier, on: "2026-03-02 10:01") }
    await #expect(throws: CaseworkRefusal.ended(.refused)) {
      try await world.withdraw(dossier, by: .lan, on: "2026-03-02 10:01")
    }
    await #expect(throws: CaseworkRefusal.ended(.refused)) {
      try await world.supply(dossier, by: .lan, on: "2026-03-02 10:01")
    }
  }
}
