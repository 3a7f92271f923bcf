import Casework
import Dossiers
import TestSupport
import Testing

@Suite("Decide")
struct DecideTests {
  @Test("What the specialist proposes is signed by the leader", arguments: TestEngine.allCases)
  func proposal(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let dossier = try await world.submit(.buildingPermit, by: .receptionistHoa, on: "2026-03-02 09:00")
    let permit = SubmittedPaper(name: "Giấy phép xây dựng", kind: "original")

    try await world.decide(dossier, .granted, papers: [permit], by: .officerDat, on: "2026-03-04 09:00")

    #expect(try await world.steps(of: dossier) == ["3"])
    #expect(try await world.dossier(dossier).state.outcome == .granted)
    #expect(try await world.file(of: dossier).papers.map(\.origin) == [.result])
    #expect(try await world.stage(of: dossier) == .processing)
  }

  @Test("A no needs its reason", arguments: TestEngine.allCases)
  func denial(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let dossier = try await world.submit(.buildingPermit, by: .receptionistHoa, on: "2026-03-02 09:00")

    await #expect(throws: CaseworkRefusal.reasonMissing(field: "summary")) {
      try await world.decide(dossier, .denied, by: .officerDat, on: "2026-03-04 09:00")
    }
    try await world.decide(
      dossier, .denied, summary: "Đất không phù hợp quy hoạch", by: .officerDat, on: "2026-03-04 09:00")
    try await world.finish(dossier, on: "2026-03-05 09:00")

    #expect(try await world.dossier(dossier).state.outcome == .denied)
    #expect(try await world.status(of: dossier) == 10)
    #expect(try await world.faults().isEmpty)
  }

  @Test("The leader may decide otherwise", arguments: TestEngine.allCases)
  func otherwise(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let dossier = try await world.submit(.buildingPermit, by: .receptionistHoa, on: "2026-03-02 09:00")
    try await world.decide(dossier, .granted, by: .officerDat, on: "2026-03-04 09:00")

    try await world.decide(dossier, .denied, summary: "Trái quy hoạch", by: .leaderMinh, on: "2026-03-05 09:00")

    #expect(try await world.dossier(dossier).state.outcome == .denied)
    #expect(try await world.steps(of: dossier) == ["4"])
  }

  @Test("A clerk issues, and decides nothing", arguments: TestEngine.allCases)
  func clerk(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let dossier = try await world.submit(.buildingPermit, by: .receptionistHoa, on: "2026-03-02 09:00")
    try await world.advance(dossier, to: "4", on: "2026-03-05 09:00")

    await #expect(throws: CaseworkRefusal.notNow(.decide, stage: .processing)) {
      try await world.decide(dossier, by: .clerkThu, on: "2026-03-05 10:00")
    }
  }
}
