import Casework
import Dossiers
import Storage
import TestSupport
import Testing

@Suite("Sign off")
struct SignOffTests {
  @Test(
    "After the signature the clerk issues; then the result waits and the clock has ended",
    arguments: TestEngine.allCases)
  func toTheResult(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let dossier = try await world.submit(.birth, by: .lan, on: "2026-03-02 07:30")
    try await world.advance(dossier, to: "3", on: "2026-03-02 08:00")

    try await world.signOff(dossier, note: "Đồng ý", by: .leaderMinh, on: "2026-03-02 10:00")
    #expect(try await world.steps(of: dossier) == ["4"])
    try await world.forward(dossier, by: .clerkThu, on: "2026-03-02 10:30")

    let state = try await world.dossier(dossier).state
    #expect(state.stage.nationalStatus == 9)
    #expect(state.finishedAt == Moment("2026-03-02 10:30").instant)
    #expect(state.isOverdue(at: Moment("2026-12-31 10:00").instant) == false)
    #expect(try await world.file(of: dossier).tasks.last?.state == .ready)
    #expect(try await world.count("SELECT COUNT(*) FROM outbox WHERE template = 'result_ready'") == 1)
  }

  @Test("Without a proposal the signature grants", arguments: TestEngine.allCases)
  func grants(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let dossier = try await world.submit(.birth, by: .receptionistHoa, on: "2026-03-02 07:30")

    try await world.advance(dossier, to: "5", on: "2026-03-02 08:00")

    #expect(try await world.dossier(dossier).state.outcome == .granted)
  }

  @Test(
    "Only the leader of the step signs",
    arguments: [Person.officerHa, .clerkThu, .receptionistHoa, .administratorTam, .leaderLong, .leaderXuyen])
  func others(person: Person) async throws {
    let world = try await TestWorld(on: .sqlite)
    let dossier = try await world.submit(.birth, by: .receptionistHoa, on: "2026-03-02 07:30")
    try await world.advance(dossier, to: "3", on: "2026-03-02 08:00")

    await #expect(throws: CaseworkRefusal.self) { try await world.signOff(dossier, by: person, on: "2026-03-02 10:00") }
    #expect(try await world.steps(of: dossier) == ["3"])
  }

  @Test("Nothing is signed before it is laid before the leader", arguments: TestEngine.allCases)
  func tooEarly(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let dossier = try await world.submit(.birth, by: .receptionistHoa, on: "2026-03-02 07:30")

    await #expect(throws: CaseworkRefusal.notNow(.signOff, stage: .received)) {
      try await world.signOff(dossier, by: .leaderMinh, on: "2026-03-02 10:00")
    }
  }
}
