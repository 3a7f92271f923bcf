import Casework
import Dossiers
import Storage
import TestSupport
import Testing
import WorkingTime
import Workflow

@Suite("Several offices are asked at once")
struct ConsultationStepTests {
  /// A permit before its consultation: four offices are asked, each in the room that writes down its answer.
  private func asked(_ world: TestWorld) async throws -> String {
    let code = try await world.submit(.consultedPermit, by: .receptionistHoa, on: "2026-03-02 09:00")
    try await world.forward(code, by: .headLand, on: "2026-03-02 10:00")
    try await world.forward(code, step: "3", choice: "lay-y-kien", by: .officerDat, on: "2026-03-03 09:00")
    return code
  }

  @Test("All are asked by one act, and the step is done with the last answer", arguments: TestEngine.allCases)
  func answers(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let code = try await asked(world)
    #expect(try await world.dossier(code).tasks.map(\.step) == ["4", "c1", "c2", "c3", "c4"])

    for number in [2, 1, 4] {
      #expect(try await world.steps(of: code) == ["4"])
      try await world.answerConsultation(code, "Không có ý kiến \(number)", by: .officerDat, on: "2026-03-03 10:00")
    }
    try await world.answerConsultation(code, by: .officerDat, on: "2026-03-03 11:00")

    #expect(try await world.steps(of: code) == ["5"])
    #expect(
      try await world.history(of: code).suffix(3) == [
        "consultation_answered", "consultation_answered", "step_completed",
      ])
    #expect(try await world.faults().isEmpty)
  }

  @Test("Who says nothing within the term has agreed, and the history says so", arguments: TestEngine.allCases)
  func silence(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let code = try await asked(world)
    try await world.answerConsultation(code, by: .officerDat, on: "2026-03-03 10:00")

    // Two working days from Tuesday 9:00.
    #expect(try await world.timePasses(to: "2026-03-05 08:59") == 0)
    #expect(try await world.timePasses(to: "2026-03-05 09:00") == 3)

    #expect(try await world.steps(of: code) == ["5"])
    let kinds = try await world.history(of: code)
    #expect(kinds.count { $0 == "silence_counted" } == 3)
    let last = try #require(
      try await world.file(of: code).events.last { $0.content.happening.kind == "silence_counted" })
    #expect(last.content.happening as? SilenceCounted == SilenceCounted(number: 4, agency: "Công ty Điện lực"))
    #expect(last.actorName == "Hệ thống")
    #expect(try await world.faults().isEmpty)
  }

  @Test("The other way passes the consultation by", arguments: TestEngine.allCases)
  func otherWay(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let code = try await world.submit(.consultedPermit, by: .receptionistHoa, on: "2026-03-02 09:00")
    try await world.forward(code, by: .headLand, on: "2026-03-02 10:00")

    await #expect(throws: CaseworkRefusal.flow(.choiceNeeded("3"))) {
      try await world.forward(code, by: .officerDat, on: "2026-03-03 09:00")
    }
    await #expect(throws: CaseworkRefusal.flow(.noSuchChoice("3", "khac"))) {
      try await world.forward(code, choice: "khac", by: .officerDat, on: "2026-03-03 09:00")
    }
    try await world.forward(code, choice: "trinh", by: .officerDat, on: "2026-03-03 09:00")

    #expect(try await world.steps(of: code) == ["5"])
    #expect(try await world.dossier(code).state.progress.taken == ["3": "trinh"])
    #expect(try await world.faults().isEmpty)
  }
}
