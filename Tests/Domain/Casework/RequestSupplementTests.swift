import Casework
import Dossiers
import Storage
import TestSupport
import Testing

@Suite("Request a supplement")
struct RequestSupplementTests {
  @Test("The clock stops while papers are missing", arguments: TestEngine.allCases)
  func pauses(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let dossier = try await world.submit(.buildingPermit, by: .receptionistHoa, on: "2026-03-02 09:00")

    try await world.requestSupplement(dossier, by: .officerDat, on: "2026-03-04 09:00")

    let state = try await world.dossier(dossier).state
    #expect(state.stage.nationalStatus == 5)
    #expect(state.pausedAt == Moment("2026-03-04 09:00").instant)
    #expect(state.isOverdue(at: Moment("2026-06-01 09:00").instant) == false)
    #expect(try await world.file(of: dossier).tasks.map(\.state) == [.waiting])
  }

  @Test("At reception there is no clock yet, and one request of its own", arguments: TestEngine.allCases)
  func atReception(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let dossier = try await world.submit(.buildingPermit, by: .lan, on: "2026-03-02 09:00")

    try await world.requestSupplement(dossier, by: .receptionistHoa, on: "2026-03-02 10:00")
    try await world.supply(dossier, by: .lan, on: "2026-03-03 09:00")
    await #expect(throws: CaseworkRefusal.supplementAskedAlready) {
      try await world.requestSupplement(dossier, by: .receptionistHoa, on: "2026-03-03 10:00")
    }
    try await world.accept(dossier, on: "2026-03-03 10:00")
    try await world.requestSupplement(dossier, by: .officerDat, on: "2026-03-04 10:00")

    #expect(try await world.status(of: dossier) == 5)
    #expect(try await world.dossier(dossier).state.receptionSupplements == 1)
    #expect(try await world.dossier(dossier).state.appraisalSupplements == 1)
  }

  @Test("In appraisal it is asked once", arguments: TestEngine.allCases)
  func once(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let dossier = try await world.submit(.buildingPermit, by: .receptionistHoa, on: "2026-03-02 09:00")
    try await world.requestSupplement(dossier, by: .officerDat, on: "2026-03-04 09:00")
    try await world.supply(dossier, by: .receptionistHoa, on: "2026-03-05 09:00")

    await #expect(throws: CaseworkRefusal.supplementAskedAlready) {
      try await world.requestSupplement(dossier, by: .officerDat, on: "2026-03-06 09:00")
    }
  }

  @Test("Everything that is missing is named, with the reason", arguments: TestEngine.allCases)
  func complete(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let dossier = try await world.submit(.buildingPermit, by: .receptionistHoa, on: "2026-03-02 09:00") {
      $0.applicant.phone = "0912345678"
    }

    await #expect(throws: CaseworkRefusal.reasonMissing(field: "items")) {
      try await world.requestSupplement(dossier, items: ["", "  "], by: .officerDat, on: "2026-03-04 09:00")
    }
    await #expect(throws: CaseworkRefusal.reasonMissing(field: "reason")) {
      try await world.requestSupplement(dossier, reason: "", by: .officerDat, on: "2026-03-04 09:00")
    }
    try await world.requestSupplement(
      dossier, items: ["Bản vẽ", "", "Giấy đất"], by: .officerDat, on: "2026-03-04 09:00")

    let last = try await world.file(of: dossier).events.last
    #expect(
      last?.content.happening as? SupplementRequested
        == SupplementRequested(number: 1, items: ["Bản vẽ", "Giấy đất"], reason: "Thiếu giấy tờ"))
    #expect(try await world.count("SELECT COUNT(*) FROM outbox WHERE template = 'supplement_requested'") == 1)
  }

  @Test(
    "Only who has the dossier in hand asks", arguments: [Person.officerHa, .leaderMinh, .officerLong, .receptionistHoa])
  func onlyInHand(person: Person) async throws {
    let world = try await TestWorld(on: .sqlite)
    let dossier = try await world.submit(.buildingPermit, by: .receptionistHoa, on: "2026-03-02 09:00")

    await #expect(throws: CaseworkRefusal.self) {
      try await world.requestSupplement(dossier, by: person, on: "2026-03-04 09:00")
    }
    #expect(try await world.history(of: dossier) == ["submitted", "accepted"])
  }
}
