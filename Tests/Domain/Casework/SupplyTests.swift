import Casework
import Dossiers
import TestSupport
import Testing

@Suite("Supply")
struct SupplyTests {
  @Test("The term counts again from the start once the dossier is complete", arguments: TestEngine.allCases)
  func restarts(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let dossier = try await world.submit(.buildingPermit, by: .receptionistHoa, on: "2026-03-02 09:00")
    try await world.requestSupplement(dossier, by: .officerDat, on: "2026-03-04 09:00")

    try await world.supply(dossier, by: .receptionistHoa, on: "2026-03-11 09:00")

    #expect(try await world.status(of: dossier) == 4)
    #expect(try await world.dueAt(of: dossier) == "2026-03-25 09:00")
    #expect(try await world.dossier(dossier).state.pausedAt == nil)
  }

  @Test("Where the procedure's law says so, the rest of the term goes on", arguments: TestEngine.allCases)
  func resumes(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let dossier = try await world.submit(.resumingPermit, by: .receptionistHoa, on: "2026-03-02 09:00")
    try await world.requestSupplement(dossier, by: .officerDat, on: "2026-03-04 09:00")

    try await world.supply(dossier, by: .receptionistHoa, on: "2026-03-11 09:00")

    // Two of ten days were used.
    #expect(try await world.dueAt(of: dossier) == "2026-03-23 09:00")
  }

  @Test("A pause inside the pause of another office is counted once and whole", arguments: TestEngine.allCases)
  func pauseInsidePause(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let dossier = try await world.submit(.landTransfer, by: .receptionistHoa, on: "2026-03-02 09:00")
    try await world.forward(dossier, by: .officerLand, on: "2026-03-03 09:00")
    try await world.signOff(dossier, by: .leaderLand, on: "2026-03-04 09:00")  // the tax office works, the clock stands
    let due = try await world.dueAt(of: dossier)

    try await world.requestSupplement(dossier, by: .officerLand, on: "2026-03-09 09:00")
    try await world.supply(dossier, by: .receptionistHoa, on: "2026-03-11 09:00")
    try await world.forward(dossier, step: "4", by: .officerLand, on: "2026-03-16 09:00")
    try await world.confirmPayment(dossier, by: .receptionistHoa, on: "2026-03-18 09:00")

    #expect(due == "2026-03-12 09:00")
    #expect(try await world.dueAt(of: dossier) == "2026-03-26 09:00")
    #expect(try await world.faults().isEmpty)
  }

  @Test("The citizen supplies online, for the own dossier only", arguments: TestEngine.allCases)
  func online(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let dossier = try await world.submit(.buildingPermit, by: .lan, on: "2026-03-02 09:00")
    try await world.requestSupplement(dossier, by: .receptionistHoa, on: "2026-03-02 10:00")

    await #expect(throws: CaseworkRefusal.onlyForItsOwner) {
      try await world.supply(dossier, by: .binh, on: "2026-03-03 09:00")
    }
    let paper = SubmittedPaper(name: "Giấy chứng sinh", kind: "original")
    try await world.supply(dossier, papers: [paper], by: .lan, on: "2026-03-03 09:00")

    #expect(try await world.status(of: dossier) == 1)
    #expect(try await world.file(of: dossier).papers.map(\.origin) == [.supplement])
  }

  @Test("Something must have come", arguments: TestEngine.allCases)
  func nothing(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let dossier = try await world.submit(.buildingPermit, by: .lan, on: "2026-03-02 09:00")
    try await world.requestSupplement(dossier, by: .receptionistHoa, on: "2026-03-02 10:00")

    await #expect(throws: CaseworkRefusal.nothingToSupply) {
      try await world.supply(dossier, note: " ", by: .lan, on: "2026-03-03 09:00")
    }
  }

  @Test("Nothing is supplied that nobody asked for", arguments: [Person.lan, .receptionistHoa])
  func unasked(person: Person) async throws {
    let world = try await TestWorld(on: .sqlite)
    let dossier = try await world.submit(.buildingPermit, by: .lan, on: "2026-03-02 09:00")

    await #expect(throws: CaseworkRefusal.nothingAsked) {
      try await world.supply(dossier, by: person, on: "2026-03-03 09:00")
    }
  }

  @Test("Another counter does not take papers for us")
  func otherCounter() async throws {
    let world = try await TestWorld(on: .sqlite)
    let dossier = try await world.submit(.buildingPermit, by: .receptionistHoa, on: "2026-03-02 09:00")
    try await world.requestSupplement(dossier, by: .officerDat, on: "2026-03-04 09:00")

    await #expect(throws: CaseworkRefusal.notYours(.supply)) {
      try await world.supply(dossier, by: .receptionistLong, on: "2026-03-05 09:00")
    }
  }
}
