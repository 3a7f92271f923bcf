import Language
import WorkingTime

/// Random cases put to both clocks.
struct Differences {
  private(set) var cases = 0
  private(set) var found: [String] = []

  mutating func look(atCases count: Int, seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    while cases < count {
      let world = try ClockWorld(using: &random)
      for _ in 0..<min(250, count - cases) {
        let question = ClockCase(using: &random)
        cases += 1
        for difference in try Self.differences(question, in: world) {
          found.append("seed \(seed), case \(cases): \(difference): \(question)")
        }
      }
    }
  }

  private static func differences(_ question: ClockCase, in world: ClockWorld) throws -> [String] {
    let run = try question.run()
    let due = run.due(in: world.calendar)
    let slowDue = ClockCase.instant(world.slow.due(question))
    var differences = due == slowDue ? [] : ["due \(due), slowly \(slowDue)"]

    if question.stops.isEmpty {
      let direct = world.calendar.deadline(from: run.acceptedAt, term: run.term, policy: run.policy)
      if direct != slowDue { differences.append("deadline \(direct), slowly \(slowDue)") }
    }
    let now = ClockCase.instant(question.now)
    let left = run.timeLeft(at: now, in: world.calendar)
    if let slowLeft = world.slow.left(question), left != slowLeft {
      differences.append("left \(left), slowly \(slowLeft)")
    }
    let minutes = world.calendar.workingMinutes(from: run.acceptedAt, to: now)
    if minutes != world.slow.worked(question.accepted, question.now) { differences.append("minutes \(minutes)") }
    return differences
  }
}
