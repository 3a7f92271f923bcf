import Dossiers
import Features
import Procedures
import Processes
import Rules
import Storage
import TestSupport
import Testing
import Workflow
import WorkingTime

@Suite("The words of a process")
struct ProcessWordsTests {
  @Test("What people may choose is what a feature answers to, and all of it")
  func answered() {
    let answers = [Feature].builtIn.map(\.answers).reduce(ProcessAnswers()) { $0.adding($1) }
    #expect(Set(ProcessWords.statuses.map(\.word)) == answers.statuses)
    #expect(Set(ProcessWords.forms.map(\.word)) == answers.forms)
    #expect(Set(ProcessWords.messages.map(\.word)) == answers.messages)
  }

  @Test("A definition may use the words that are answered, also those of a feature that is added, and no others")
  func accepted() async throws {
    let bare = try await TestWorld(on: .sqlite)
    let feature = Feature("bells", answers: ProcessAnswers(statuses: ["rung"], forms: ["bell"], messages: ["ding"]))
    let rung = try await TestWorld(on: .sqlite, adding: [feature])
    #expect(try await faults(in: bare) == 3)
    #expect(try await faults(in: rung) == 0)
  }

  /// How many of its words nobody knows.
  private func faults(in world: TestWorld) async throws -> Int {
    let day = ProcessWorld.now.instant.day
    let staffing = try await world.db.read { try Staffing.load(on: day, in: $0) }
    let shipped = try #require(world.rules.process("khai-sinh", on: day)).process
    var process = shipped
    process.steps[1].choices = [
      StepChoice(
        id: "chuong", title: "Rung chuông", target: .end,
        effects: [.status("rung"), .form("bell"), .message("ding")])
    ]
    process.steps[1].next = []
    let context = ProcessContext(
      "khai-sinh", process, procedureCode: nil, under: world.rules, staffing: staffing, on: day)
    return process.faults(in: context.context).count { fault in
      switch fault {
      case .unknownStatus, .unknownForm, .unknownMessage: true
      default: false
      }
    }
  }
}
