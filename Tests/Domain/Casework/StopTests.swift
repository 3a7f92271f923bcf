import Casework
import Dossiers
import Storage
import TestSupport
import Testing

@Suite("Stop")
struct StopTests {
  @Test("The solving agency's leader ends a dossier without a result", arguments: TestEngine.allCases)
  func ends(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let dossier = try await world.submit(.buildingPermit, by: .receptionistHoa, on: "2026-03-02 09:00")
    try await world.requestSupplement(dossier, by: .officerDat, on: "2026-03-04 09:00")

    try await world.stop(dossier, by: .leaderMinh, on: "2026-03-30 09:00")

    #expect(try await world.status(of: dossier) == 8)
    #expect(try await world.dossier(dossier).tasks.isEmpty)
    #expect(try await world.db.read { try Verification.balance(in: $0) }.holds)
    #expect(try await world.faults().isEmpty)
  }

  @Test("What is signed is stopped no more", arguments: TestEngine.allCases)
  func afterSignature(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let dossier = try await world.submit(.buildingPermit, by: .receptionistHoa, on: "2026-03-02 09:00")
    try await world.advance(dossier, to: "4", on: "2026-03-04 09:00")

    await #expect(throws: CaseworkRefusal.decidedAlready(.stop, waitsFor: "Lấy số, đóng dấu, phát hành")) {
      try await world.stop(dossier, by: .leaderMinh, on: "2026-03-05 09:00")
    }
  }

  @Test("What was not received cannot be stopped", arguments: TestEngine.allCases)
  func beforeAcceptance(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let dossier = try await world.submit(.buildingPermit, by: .lan, on: "2026-03-02 09:00")

    await #expect(throws: CaseworkRefusal.notNow(.stop, stage: .submitted)) {
      try await world.stop(dossier, by: .leaderMinh, on: "2026-03-02 10:00")
    }
  }

  @Test("A dossier of the district is stopped by the district", arguments: TestEngine.allCases)
  func district(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let dossier = try await world.submit(.landTransfer, by: .receptionistHoa, on: "2026-03-02 09:00")

    await #expect(throws: CaseworkRefusal.notYours(.stop)) {
      try await world.stop(dossier, by: .leaderMinh, on: "2026-03-03 09:00")
    }
    try await world.stop(dossier, by: .leaderXuyen, on: "2026-03-03 09:00")
    #expect(try await world.status(of: dossier) == 8)
  }

  @Test(
    "Only a leader stops", arguments: [Person.receptionistHoa, .officerDat, .clerkThu, .administratorTam, .leaderLong])
  func others(person: Person) async throws {
    let world = try await TestWorld(on: .sqlite)
    let dossier = try await world.submit(.buildingPermit, by: .receptionistHoa, on: "2026-03-02 09:00")

    await #expect(throws: CaseworkRefusal.self) { try await world.stop(dossier, by: person, on: "2026-03-03 09:00") }
    #expect(try await world.stage(of: dossier) == .received)
  }
}
