import Workflow
import Casework
import Dossiers
import Storage
import TestSupport
import Testing

@Suite("Apologise")
struct ApologiseTests {
  @Test("The agency names a new day, once", arguments: TestEngine.allCases)
  func once(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let dossier = try await world.submit(.buildingPermit, by: .receptionistHoa, on: "2026-03-02 09:00")

    try await world.apologise(dossier, until: "2026-03-20 17:00", by: .officerDat, on: "2026-03-12 09:00")

    #expect(try await world.dueAt(of: dossier) == "2026-03-20 17:00")
    #expect(try await world.file(of: dossier).tasks.last?.dueAt == Moment("2026-03-20 17:00").instant)
    #expect(try await world.dossier(dossier).state.isApologised)
    await #expect(throws: CaseworkRefusal.apologisedAlready) {
      try await world.apologise(dossier, until: "2026-03-27 17:00", by: .leaderMinh, on: "2026-03-19 09:00")
    }
    #expect(try await world.faults().isEmpty)
  }

  @Test(
    "The new day lies after the old one and within a year",
    arguments: ["2026-03-10 09:00", "2026-03-16 09:00", "2027-06-01 09:00"] as [Moment])
  func tooEarly(due: Moment) async throws {
    let world = try await TestWorld(on: .sqlite)
    let dossier = try await world.submit(.buildingPermit, by: .receptionistHoa, on: "2026-03-02 09:00")

    await #expect(throws: CaseworkRefusal.newDateTooEarly) {
      try await world.apologise(dossier, until: due, by: .officerDat, on: "2026-03-13 09:00")
    }
  }

  @Test("Once the appointment has passed it is too late for a new one", arguments: TestEngine.allCases)
  func tooLate(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let dossier = try await world.submit(.buildingPermit, by: .receptionistHoa, on: "2026-03-02 09:00")

    await #expect(throws: CaseworkRefusal.flow(.deadlinePassed)) {
      try await world.apologise(dossier, until: "2026-03-20 09:00", by: .officerDat, on: "2026-03-18 09:00")
    }
  }

  @Test("The citizen hears the old day, the new one and the reason", arguments: TestEngine.allCases)
  func told(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let dossier = try await world.submit(.buildingPermit, by: .receptionistHoa, on: "2026-03-02 09:00") {
      $0.applicant.email = "lan@vidu.vn"
    }

    try await world.apologise(dossier, until: "2026-03-20 17:00", "Mưa bão", by: .leaderMinh, on: "2026-03-12 09:00")

    #expect(
      try await world.count(
        "SELECT COUNT(*) FROM outbox WHERE template = 'apology' AND channel = 'email' AND payload LIKE '%Mưa bão%'")
        == 1)
  }

  @Test("While the clock stands there is nothing to be sorry for", arguments: TestEngine.allCases)
  func paused(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let dossier = try await world.submit(.buildingPermit, by: .receptionistHoa, on: "2026-03-02 09:00")
    try await world.requestSupplement(dossier, by: .officerDat, on: "2026-03-04 09:00")

    await #expect(throws: CaseworkRefusal.notNow(.apologise, stage: .awaitingSupplement)) {
      try await world.apologise(dossier, until: "2026-03-20 17:00", by: .leaderMinh, on: "2026-03-12 09:00")
    }
  }

  @Test(
    "Who has no part in it apologises for nobody",
    arguments: [Person.officerHa, .receptionistHoa, .leaderLong, .leaderXuyen])
  func others(person: Person) async throws {
    let world = try await TestWorld(on: .sqlite)
    let dossier = try await world.submit(.buildingPermit, by: .receptionistHoa, on: "2026-03-02 09:00")

    await #expect(throws: CaseworkRefusal.self) {
      try await world.apologise(dossier, until: "2026-03-20 17:00", by: person, on: "2026-03-12 09:00")
    }
  }
}
