import Casework
import Dossiers
import Storage
import TestSupport
import Testing

@Suite("Withdraw")
struct WithdrawTests {
  @Test("The citizen takes the dossier back while nothing is decided", arguments: TestEngine.allCases)
  func byCitizen(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let dossier = try await world.submit(.buildingPermit, by: .lan, on: "2026-03-02 09:00")
    try await world.advance(dossier, to: "3", on: "2026-03-04 09:00")

    try await world.withdraw(dossier, by: .lan, on: "2026-03-05 09:00")

    let state = try await world.dossier(dossier).state
    #expect(state.stage.nationalStatus == 7)
    #expect(state.finishedAt == Moment("2026-03-05 09:00").instant)
    #expect(try await world.dossier(dossier).tasks.isEmpty)
    #expect(try await world.faults().isEmpty)
  }

  @Test("What the leader signed is decided, even before the stamp", arguments: TestEngine.allCases)
  func afterSignature(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let dossier = try await world.submit(.buildingPermit, by: .lan, on: "2026-03-02 09:00")
    try await world.advance(dossier, to: "4", on: "2026-03-04 09:00")

    for person in [Person.lan, .receptionistHoa] {
      await #expect(throws: CaseworkRefusal.decidedAlready(.withdraw, waitsFor: "Lấy số, đóng dấu, phát hành")) {
        try await world.withdraw(dossier, by: person, on: "2026-03-05 09:00")
      }
    }
    try await world.sendBack(dossier, to: "2", by: .clerkThu, on: "2026-03-05 09:30")
    try await world.withdraw(dossier, by: .lan, on: "2026-03-05 10:00")
    #expect(try await world.status(of: dossier) == 7)
  }

  @Test("What was never received does not count as solved", arguments: TestEngine.allCases)
  func beforeAcceptance(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let dossier = try await world.submit(.buildingPermit, by: .lan, on: "2026-03-02 09:00")

    try await world.withdraw(dossier, by: .lan, on: "2026-03-02 09:05")

    #expect(try await world.dossier(dossier).state.finishedAt == nil)
    #expect(try await world.db.read { try Verification.balance(in: $0) }.holds)
  }

  @Test("Nobody withdraws another's dossier", arguments: [Person.binh, .receptionistLong, .officerHa, .leaderMinh])
  func others(person: Person) async throws {
    let world = try await TestWorld(on: .sqlite)
    let dossier = try await world.submit(.buildingPermit, by: .lan, on: "2026-03-02 09:00")

    await #expect(throws: CaseworkRefusal.self) {
      try await world.withdraw(dossier, by: person, on: "2026-03-02 10:00")
    }
    #expect(try await world.status(of: dossier) == 1)
  }

  @Test("The counter withdraws for the citizen, with the reason", arguments: TestEngine.allCases)
  func atTheCounter(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let dossier = try await world.submit(.buildingPermit, by: .receptionistHoa, on: "2026-03-02 09:00")

    await #expect(throws: CaseworkRefusal.reasonMissing(field: "reason")) {
      try await world.withdraw(dossier, "", by: .receptionistHoa, on: "2026-03-02 10:00")
    }
    try await world.withdraw(dossier, by: .receptionistHoa, on: "2026-03-02 10:00")
    #expect(try await world.status(of: dossier) == 7)
  }
}
