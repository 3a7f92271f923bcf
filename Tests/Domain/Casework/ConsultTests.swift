import Casework
import Dossiers
import TestSupport
import Testing

@Suite("Consult")
struct ConsultTests {
  @Test("The clock runs while another agency is asked, and the work may go on", arguments: TestEngine.allCases)
  func clockRuns(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let dossier = try await world.submit(.buildingPermit, by: .receptionistHoa, on: "2026-03-02 09:00")

    try await world.consult(
      dossier, Place.longXuyen, question: "Có vướng quy hoạch?", by: .officerDat, on: "2026-03-03 09:00")

    #expect(try await world.dossier(dossier).state.pausedAt == nil)
    #expect(try await world.status(of: dossier) == 4)
    #expect(try await world.dueAt(of: dossier) == "2026-03-16 09:00")
    try await world.finish(dossier, on: "2026-03-05 09:00")
    #expect(try await world.faults().isEmpty)
  }

  @Test("The agency that was asked reads the dossier and answers; nobody else does", arguments: TestEngine.allCases)
  func answer(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let dossier = try await world.submit(.birth, by: .receptionistHoa, on: "2026-03-02 09:00")
    try await world.consult(dossier, Place.myLong, by: .officerHa, on: "2026-03-02 09:30")

    await #expect(throws: CaseworkRefusal.notYours(.answerConsultation)) {
      try await world.answerConsultation(dossier, by: .officerSocial, on: "2026-03-02 10:00")
    }
    #expect(try await world.offers(dossier, to: .officerLong) == [.answerConsultation])
    try await world.answerConsultation(dossier, "Không trùng", by: .officerLong, on: "2026-03-02 10:00")

    #expect(
      try await world.file(of: dossier).events.last?.content.happening as? ConsultationAnswered
        == ConsultationAnswered(number: 1, answer: "Không trùng"))
    #expect(try await world.offers(dossier, to: .officerLong).isEmpty)
    #expect(try await world.faults().isEmpty)
  }

  @Test("Several questions keep their numbers apart", arguments: TestEngine.allCases)
  func several(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let dossier = try await world.submit(.birth, by: .receptionistHoa, on: "2026-03-02 09:00")
    try await world.consult(dossier, Place.myLong, by: .officerHa, on: "2026-03-02 09:30")
    try await world.consult(dossier, Place.longXuyen, by: .officerHa, on: "2026-03-02 09:40")

    try await world.answerConsultation(dossier, by: .officerLong, on: "2026-03-02 10:00")
    try await world.consult(dossier, Place.myLong, by: .officerHa, on: "2026-03-02 10:10")

    #expect(try await world.dossier(dossier).tasks.map(\.step).sorted() == ["2", "c2", "c3"])
    #expect(try await world.faults().isEmpty)
  }

  @Test("Silence holds nothing up: with the dossier the question ends", arguments: TestEngine.allCases)
  func silence(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let dossier = try await world.submit(.birth, by: .receptionistHoa, on: "2026-03-02 09:00")
    try await world.consult(dossier, Place.myLong, by: .officerHa, on: "2026-03-02 09:30")

    try await world.finish(dossier, on: "2026-03-02 11:00")

    #expect(try await world.dossier(dossier).tasks.isEmpty)
    await #expect(throws: CaseworkRefusal.ended(.returned)) {
      try await world.answerConsultation(dossier, by: .officerLong, on: "2026-03-02 12:00")
    }
  }

  @Test("An agency that is none cannot be asked")
  func unknownAgency() async throws {
    let world = try await TestWorld(on: .sqlite)
    let dossier = try await world.submit(.birth, by: .receptionistHoa, on: "2026-03-02 09:00")

    await #expect(throws: CaseworkRefusal.unknownAgency("77777")) {
      try await world.consult(dossier, "77777", by: .officerHa, on: "2026-03-02 09:30")
    }
    await #expect(throws: CaseworkRefusal.reasonMissing(field: "question")) {
      try await world.consult(dossier, Place.myLong, question: "", by: .officerHa, on: "2026-03-02 09:30")
    }
  }
}
