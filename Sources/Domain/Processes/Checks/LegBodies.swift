import Agencies
import Procedures
import Rules
import WorkingTime
import Workflow

extension Rulebook {
  /// The places that the process names and that can be found: an agency that is named has to be there.
  func readablePlaces(of process: ProcessDefinition, on day: Day) -> Set<String> {
    Set(process.steps.flatMap { [$0.performer] + $0.asked }.map(\.place)).filter { text in
      StepPlace(text).map { isThere($0.body, on: day) } ?? false
    }
  }

  /// The bodies that the process's legs name and that can be found, each with what it may be sent: a procedure it
  /// solves, or a process that is nobody's own.
  /// - Parameter users: agencies that work by the process; "the district" is another body for each of them.
  func bodies(of process: ProcessDefinition, usedBy users: [Agency], on day: Day) -> [String: Set<String>] {
    var bodies: [String: Set<String>] = [:]
    for leg in process.steps.compactMap(\.leg) {
      guard let body = StepPlace.Body(leg.agency), isThere(body, on: day) else { continue }
      let takers = users.map { agency(for: body, in: Course(receivedBy: $0, solvedBy: $0, on: day)) }
      if let level = body.level, takers.contains(where: { $0.level != level }) { continue }
      bodies[leg.agency, default: []].formUnion(takes(leg.procedure, takers, on: day) ? [leg.procedure] : [])
    }
    return bodies
  }

  private func isThere(_ body: StepPlace.Body, on day: Day) -> Bool {
    switch body {
    case .agency(let code): territory.agency(code: code, on: day) != nil
    case .outside(let name): !name.isEmpty
    case .receiving, .solving, .district, .province: true
    }
  }

  private func takes(_ opened: String, _ takers: [Agency], on day: Day) -> Bool {
    guard let procedure = procedure(code: opened, on: day) else { return process(opened, on: day) != nil }
    let solvers = Set(solvers(of: procedure, on: day).map(\.id))
    return takers.allSatisfy { taker in
      solvers.contains(taker.id) || (taker.level == .province && procedure.levels.contains(.province))
    }
  }
}

extension StepPlace.Body {
  /// Where the level has been abolished, there is no such body.
  fileprivate var level: Level? {
    switch self {
    case .district: .district
    case .province: .province
    case .receiving, .solving, .outside, .agency: nil
    }
  }
}
