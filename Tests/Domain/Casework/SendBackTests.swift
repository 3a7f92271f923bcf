import Casework
import Dossiers
import TestSupport
import Testing
import Workflow

@Suite("Send back")
struct SendBackTests {
  @Test("The legal clock is never reset by sending back", arguments: TestEngine.allCases)
  func clock(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let dossier = try await world.submit(.buildingPermit, by: .receptionistHoa, on: "2026-03-02 09:00")
    try await world.advance(dossier, to: "3", on: "2026-03-10 09:00")

    try await world.sendBack(dossier, "Thiếu chữ ký", by: .leaderMinh, on: "2026-03-11 09:00")

    #expect(try await world.steps(of: dossier) == ["2"])
    #expect(try await world.dueAt(of: dossier) == "2026-03-16 09:00")
    #expect(try await world.dossier(dossier).state.pausedAt == nil)
    try await world.finish(dossier, on: "2026-03-12 09:00")
    #expect(try await world.faults().isEmpty)
  }

  @Test("The nearest step is meant where none is named", arguments: TestEngine.allCases)
  func nearest(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let dossier = try await world.submit(.allowance, by: .receptionistHoa, on: "2026-03-02 09:00")
    try await world.advance(dossier, to: "5", on: "2026-03-10 09:00")

    try await world.sendBack(dossier, by: .leaderMinh, on: "2026-03-11 09:00")
    #expect(try await world.steps(of: dossier) == ["4"])
    try await world.sendBack(dossier, to: "2", by: .officerSen, on: "2026-03-11 10:00")

    #expect(try await world.steps(of: dossier) == ["2"])
    #expect(try await world.dossier(dossier).state.progress.done == ["1"])
    #expect(try await world.faults().isEmpty)
  }

  @Test("Back goes only what was done before, and never to reception", arguments: ["1", "3", "4", "99"])
  func onlyBack(step: String) async throws {
    let world = try await TestWorld(on: .sqlite)
    let dossier = try await world.submit(.birth, by: .receptionistHoa, on: "2026-03-02 09:00")
    try await world.advance(dossier, to: "3", on: "2026-03-02 10:00")

    await #expect(throws: CaseworkRefusal.notEarlier) {
      try await world.sendBack(dossier, to: step, by: .leaderMinh, on: "2026-03-02 11:00")
    }
  }

  @Test("From the first step there is no way back", arguments: TestEngine.allCases)
  func first(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let dossier = try await world.submit(.birth, by: .receptionistHoa, on: "2026-03-02 09:00")

    await #expect(throws: CaseworkRefusal.notNow(.sendBack, stage: .received)) {
      try await world.sendBack(dossier, by: .officerHa, on: "2026-03-02 10:00")
    }
  }

  @Test("Work at another agency is ended only by naming where it goes back to", arguments: TestEngine.allCases)
  func fromLeg(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let dossier = try await world.submit(.allowance, by: .receptionistHoa, on: "2026-03-02 09:00")
    try await world.advance(dossier, to: "7", on: "2026-03-04 09:00")
    let leg = try #require(try await world.legs(of: dossier).first)

    await #expect(throws: CaseworkRefusal.notEarlier) {
      try await world.sendBack(dossier, by: .clerkThu, on: "2026-03-04 10:00")
    }
    #expect(try await world.dossier(leg.code).state.finishedAt == nil)

    try await world.sendBack(dossier, to: "6", by: .clerkThu, on: "2026-03-04 11:00")
    #expect(try await world.dossier(leg.code).state.stage.isEnd)
  }

  @Test("The reason is told", arguments: TestEngine.allCases)
  func reason(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let dossier = try await world.submit(.birth, by: .receptionistHoa, on: "2026-03-02 09:00")
    try await world.advance(dossier, to: "3", on: "2026-03-02 10:00")

    await #expect(throws: CaseworkRefusal.reasonMissing(field: "reason")) {
      try await world.sendBack(dossier, " ", by: .leaderMinh, on: "2026-03-02 11:00")
    }
  }
}
