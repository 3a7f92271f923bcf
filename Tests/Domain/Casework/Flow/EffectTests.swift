import Casework
import Dossiers
import Storage
import TestSupport
import Testing
import Workflow

@Suite("What a choice brings about")
struct EffectTests {
  /// After the appraisal a dossier goes on and the citizen hears of it, or it ends with a form.
  private func world(on engine: TestEngine) async throws -> TestWorld {
    var process = try ReferenceProcess.named("khai-sinh")
    process.steps[1].next = []
    process.steps[1].choices = [
      StepChoice(id: "du", title: "Đủ điều kiện", target: .next(["3"]), effects: [.message("progress")]),
      StepChoice(
        id: "khong", title: "Không đủ điều kiện", target: .end, needs: [.reason],
        effects: [.status("stopped"), .form("refusal")]),
      StepChoice(
        id: "tra-loi", title: "Trả lời bằng văn bản", target: .end, needs: [.reason],
        effects: [.status("returned"), .form("stop")]),
    ]
    return try await TestWorld(on: engine).publish(process, for: .birth, on: "2026-03-01 08:00")
  }

  private func received(_ world: TestWorld) async throws -> String {
    let code = try await world.submit(.birth, by: .lan, on: "2026-03-02 08:30")
    try await world.accept(code, on: "2026-03-02 09:00")
    return code
  }

  @Test("The message a choice sends reaches the citizen once", arguments: TestEngine.allCases)
  func message(on engine: TestEngine) async throws {
    let world = try await world(on: engine)
    let code = try await received(world)
    try await world.forward(code, choice: "du", by: .officerHa, on: "2026-03-02 10:00")

    #expect(try await world.steps(of: code) == ["3"])
    #expect(
      try await world.count(
        "SELECT COUNT(*) FROM outbox WHERE template = 'progress' AND channel = 'sms' AND payload LIKE '%Thẩm tra%'")
        == 1)
  }

  @Test("A choice that ends the dossier makes its form, and the citizen is told why", arguments: TestEngine.allCases)
  func end(on engine: TestEngine) async throws {
    let world = try await world(on: engine)
    let code = try await received(world)
    try await world.forward(
      code, choice: "khong", note: "Đã đăng ký ở nơi khác", by: .officerHa, on: "2026-03-02 10:00")

    #expect(try await world.status(of: code) == 8)
    let last = try #require(try await world.file(of: code).events.last)
    #expect(
      last.content.happening as? SlipMade == SlipMade(form: "refusal", number: 1, reason: "Đã đăng ký ở nơi khác"))
    #expect(try await world.file(of: code).tasks.allSatisfy { $0.state == .done })
    #expect(
      try await world.count(
        "SELECT COUNT(*) FROM outbox WHERE template = 'stopped' AND channel = 'sms'") == 1)
    #expect(try await world.faults().isEmpty)
  }

  @Test("A choice may answer in place of a result: returned, and not in favour", arguments: TestEngine.allCases)
  func answer(on engine: TestEngine) async throws {
    let world = try await world(on: engine)
    let code = try await received(world)
    try await world.forward(code, choice: "tra-loi", note: "Không thuộc diện", by: .officerHa, on: "2026-03-02 10:00")

    #expect(try await world.status(of: code) == 10)
    let state = try await world.dossier(code).state
    #expect(state.outcome == .denied && state.returnedAt == state.finishedAt)
    #expect(try await world.faults().isEmpty)
  }

  @Test("The reason a choice needs is asked for", arguments: TestEngine.allCases)
  func reason(on engine: TestEngine) async throws {
    let world = try await world(on: engine)
    let code = try await received(world)
    await #expect(throws: CaseworkRefusal.flow(.missing(.reason))) {
      try await world.forward(code, choice: "khong", by: .officerHa, on: "2026-03-02 10:00")
    }
    #expect(try await world.steps(of: code) == ["2"])
  }
}
