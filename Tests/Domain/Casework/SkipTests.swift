import Casework
import Dossiers
import Storage
import TestSupport
import Testing
import Workflow

@Suite("Skip")
struct SkipTests {
  @Test("What may be left out is left out with its reason; nothing else", arguments: TestEngine.allCases)
  func skip(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine, seed: .shipped)
    let matter = try #require(Matter.shipped.first { $0.code == "8.gphn" })
    let code = try await world.submit(matter, by: .receptionistTrade, at: Place.trade, on: "2026-03-02 09:00")
    let head = try await world.whoDoes(try #require(try await world.dossier(code).tasks.first), as: .leaderTrade)
    let rules = world.rules
    let now = ("2026-03-02 10:00" as Moment).instant
    try await world.db.write { try Dossier.forward(code, by: Hand(head, under: rules, at: now, in: $0)) }
    await #expect(throws: CaseworkRefusal.self) {
      try await world.skip(code, by: .officerTrade, on: "2026-03-02 11:00")
    }
    try await world.forward(code, by: .officerTrade, on: "2026-03-02 11:00")
    await #expect(throws: CaseworkRefusal.reasonMissing(field: "reason")) {
      try await world.skip(code, " ", by: .officerTrade, on: "2026-03-02 11:30")
    }

    try await world.skip(code, "Không cần hội đồng", by: .officerTrade, on: "2026-03-02 11:30")

    #expect(try await world.steps(of: code) == ["5"])
    #expect(
      try await world.file(of: code).events.last?.content.happening as? Skipped
        == Skipped(step: "4", reason: "Không cần hội đồng"))
    #expect(try await world.faults().isEmpty)
  }
}
