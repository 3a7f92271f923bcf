import Rules
import WorkingTime
import Workflow

extension Town {
  /// A step begins. Where something out of the ordinary waits, its officer looks first; else it is simply done in time.
  mutating func begin(
    _ step: Step?, in process: ProcessDefinition, done: Set<Step.ID>, due: Instant?,
    _ simulated: inout SimulatedDossier,
    at now: Instant
  ) -> Story {
    guard let step else { return .goesOn(Int.random(in: 30...240, using: &random)) }
    if step.kind == .delivery { return .goesOn(waitAtCounter()) }
    let left = due.map { rules.calendar.workingMinutes(from: now, to: $0) } ?? 480
    if step.kind == .work, simulated.turn != .ordinary || chance(0.3) {
      return .goesOn(Int.random(in: 5...(left > 480 ? 90 : 15), using: &random))
    }
    simulated.seenAt = step.id
    return .goesOn(time(for: step, in: process, done: done, left: left, pace: simulated.pace))
  }

  /// The step's share of what is left of the term, at the pace of this dossier.
  mutating func time(
    for step: Step, in process: ProcessDefinition, done: Set<Step.ID>, left: Int, pace: Double
  ) -> Int {
    let luck = Double.random(in: 0.7..<1, using: &random)
    guard step.isCounted, left > 0 else { return Int(Double(weight(of: step)) * min(pace, 1) * luck) }
    let ahead = process.steps.filter {
      $0.isCounted && $0.kind != .delivery && !$0.isReception && !done.contains($0.id)
    }
    let share = Double(weight(of: step)) / Double(max(ahead.reduce(0) { $0 + weight(of: $1) }, weight(of: step)))
    if pace > 1 { return Int(Double(left) * share * pace) + 60 }
    return Int(Double(left) * share * pace * luck)
  }

  /// Most come within days, some leave their result at the counter for weeks.
  private mutating func waitAtCounter() -> Int {
    chance(0.04) ? Int.random(in: 2_400...9_600, using: &random) : Int.random(in: 20...2_400, using: &random)
  }

  /// Minutes as the process grants them; where it names none, what work usually takes.
  private func weight(of step: Step) -> Int { step.minutes > 0 ? step.minutes : step.kind == .work ? 1_200 : 30 }
}
