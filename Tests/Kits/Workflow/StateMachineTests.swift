import Testing
import Workflow

@Suite("A process moves only along its steps")
struct StateMachineTests {
  /// 1 → 2 → (3 ∥ 4) → 5
  private let process = ProcessDefinition(steps: [
    step("1", .reception, next: ["2"]),
    step("2", next: ["3", "4"]),
    step("3", next: ["5"]),
    step("4", next: ["5"]),
    step("5", .delivery, next: []),
  ])

  @Test("A start opens the first step only")
  func starts() {
    #expect(process.start() == CaseProgress(open: ["1"]))
  }

  @Test("Parallel ways open together and join only when all are done")
  func parallel() throws {
    var progress = try process.complete("1", in: process.start())
    progress = try process.complete("2", in: progress)
    #expect(progress.open == ["3", "4"])

    progress = try process.complete("4", in: progress)
    #expect(progress.open == ["3"])

    progress = try process.complete("3", in: progress)
    #expect(progress.open == ["5"])
    #expect(try process.complete("5", in: progress).isFinished)
  }

  @Test("Going back undoes what came after and leaves the other way alone")
  func back() throws {
    let two = try process.complete("2", in: process.complete("1", in: process.start()))

    let fromThree = try process.goBack(from: "3", to: "2", in: two)
    #expect(fromThree == CaseProgress(open: ["2"], done: ["1"]))

    let again = try process.complete("2", in: fromThree)
    #expect(again.open == ["3", "4"])
  }

  @Test("A step that is not open cannot be completed, a later one is no way back")
  func refuses() throws {
    let start = process.start()
    #expect(throws: ProcessError.notOpen("2")) { try process.complete("2", in: start) }
    #expect(throws: ProcessError.unknownStep("9")) { try process.complete("9", in: start) }
    #expect(throws: ProcessError.neverReached("2")) { try process.goBack(from: "1", to: "2", in: start) }
  }

  @Test("Whatever moves are made, open and done never overlap and the case can always end")
  func walks() throws {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<500 {
      var progress = process.start()
      for _ in 0..<12 where !progress.open.isEmpty {
        let step = progress.open.randomElement(using: &random)!
        let earlier = process.earlierSteps(than: step, in: progress)
        if let target = earlier.randomElement(using: &random), Bool.random(using: &random) {
          progress = try process.goBack(from: step, to: target.id, in: progress)
        } else {
          progress = try process.complete(step, in: progress)
        }
        #expect(progress.done.isDisjoint(with: progress.open))
      }
      while let step = progress.open.first { progress = try process.complete(step, in: progress) }
      #expect(progress.done == ["1", "2", "3", "4", "5"])
    }
  }
}
