import Casework
import Dossiers
import TestSupport
import Testing

@Suite("Hand over")
struct HandOverTests {
  @Test("The result in the citizen's hands ends the dossier", arguments: TestEngine.allCases)
  func ends(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let dossier = try await world.submit(.birth, by: .lan, on: "2026-03-02 07:30")
    try await world.advance(dossier, to: "5", on: "2026-03-02 08:00")

    try await world.handOver(dossier, on: "2026-03-03 08:00")

    let state = try await world.dossier(dossier).state
    #expect(state.stage.nationalStatus == 10)
    // The term was kept when the result was ready, not when it was fetched.
    #expect(state.finishedAt == Moment("2026-03-02 08:00").instant)
    #expect(state.returnedAt == Moment("2026-03-03 08:00").instant)
    #expect(
      try await world.file(of: dossier).events.last?.content.happening as? HandedOver
        == HandedOver(step: "5", recipient: "Nguyễn Thị Lan", method: .counter))
  }

  @Test("Someone else may fetch it, by name", arguments: TestEngine.allCases)
  func recipient(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let dossier = try await world.submit(.birth, by: .lan, on: "2026-03-02 07:30")
    try await world.advance(dossier, to: "5", on: "2026-03-02 08:00")

    try await world.handOver(dossier, to: " Trần Văn Bình ", on: "2026-03-03 08:00")

    #expect(
      try await world.file(of: dossier).events.last?.content.happening as? HandedOver
        == HandedOver(step: "5", recipient: "Trần Văn Bình", method: .counter))
  }

  @Test("Before there is a result nothing is handed over", arguments: TestEngine.allCases)
  func tooEarly(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let dossier = try await world.submit(.birth, by: .receptionistHoa, on: "2026-03-02 07:30")

    await #expect(throws: CaseworkRefusal.notNow(.handOver, stage: .received)) {
      try await world.handOver(dossier, on: "2026-03-02 08:00")
    }
  }

  @Test(
    "The result lies at the counter where the dossier was received",
    arguments: [Person.receptionistLong, .leaderMinh, .clerkThu])
  func otherHands(person: Person) async throws {
    let world = try await TestWorld(on: .sqlite)
    let dossier = try await world.submit(.birth, by: .lan, on: "2026-03-02 07:30")
    try await world.advance(dossier, to: "5", on: "2026-03-02 08:00")

    await #expect(throws: CaseworkRefusal.self) {
      try await world.handOver(dossier, by: person, on: "2026-03-02 09:00")
    }
    #expect(try await world.status(of: dossier) == 9)
  }

  @Test("A dossier that has ended takes nothing more", arguments: Action.allCases)
  func afterwards(action: Action) async throws {
    let world = try await TestWorld(on: .sqlite)
    let dossier = try await world.submit(.birth, by: .lan, on: "2026-03-02 07:30")
    try await world.finish(dossier, on: "2026-03-02 08:00")

    for person in Person.officers { #expect(try await world.offers(dossier, to: person).contains(action) == false) }
  }
}
