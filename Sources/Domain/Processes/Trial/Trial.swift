package import Workflow

/// A dossier played through a process at the desk of whoever draws it: one person is everybody, time is a number of
/// working minutes. The moves alone are kept; the state is what the machine makes of them.
package struct Trial: Sendable {
  package let machine: Machine
  package private(set) var state: CaseState
  /// Working minutes since the dossier came.
  package private(set) var minute = 0
  package private(set) var events: [CaseEvent] = []
  private let legalMinutes: Int
  private let data: [String: Value]

  package enum Move: Codable, Hashable, Sendable {
    case act(Act)
    /// Nothing happens for so many working minutes.
    case wait(Int)
  }

  /// No trial is longer.
  package static let most = 200
  /// An act costs about as long.
  private static let minutesOfAct = 30
  private static let player: ActorID = "player"

  /// - Throws: `CaseRefusal` where a move is none: the draft has changed under the trial.
  package init(
    _ process: ProcessDefinition, legalMinutes: Int, data: [String: Value], moves: [Move]
  ) throws(CaseRefusal) {
    machine = Machine(process)
    state = machine.start()
    (self.legalMinutes, self.data) = (legalMinutes, data)
    for move in moves.prefix(Self.most) { try play(move) }
  }

  package mutating func play(_ move: Move) throws(CaseRefusal) {
    switch move {
    case .wait(let minutes): minute += max(0, min(minutes, 100_000))
    case .act(let act):
      let transition = try machine.handle(Command(act, given: given(for: act)), in: state, facts(for: act))
      state = transition.state
      events += transition.events
      minute += Self.minutesOfAct
    }
  }

  /// What can be done now, whoever it is that may.
  package var offers: [Offer] {
    let person = machine.offers(in: state, facts(by: person))
    let program = machine.offers(in: state, facts(by: .program))
    var seen = Set(person.map(\.act))
    return person + program.filter { seen.insert($0.act).inserted }
  }

  private var performers: Set<Performer> { Set(machine.process.steps.flatMap { [$0.performer] + $0.asked }) }

  private var person: CaseActor {
    CaseActor(id: Self.player, performs: performers, givesOut: performers, powers: [.counter, .head])
  }

  /// Some acts are the program's alone.
  private func facts(for act: Act) -> Facts {
    switch act {
    case .countSilence, .closeForSilence, .legReturned, .legRefused, .legLate: facts(by: .program)
    case .accept:
      machine.process.steps.contains { $0.kind == .automaticReception } ? facts(by: .program) : facts(by: person)
    default: facts(by: person)
    }
  }

  private func facts(by actor: CaseActor) -> Facts {
    let now = CaseTime(minute)
    return Facts(
      now: now, due: now + CaseTime(legalMinutes), after: { now + CaseTime($0) }, left: { Int($1 - $0) }, actor: actor,
      data: data)
  }

  /// Whatever an act asks for is there: a trial tries ways, not papers.
  private func given(for act: Act) -> Given {
    var values: [String: Value] = [:]
    if case .legReturned(let id) = act {
      for field in machine.process.step(id)?.leg?.gives ?? [] { values[field] = .text("kết quả thử") }
    }
    let due = state.clock.due ?? CaseTime(minute)
    return Given(
      hasPaper: true, reason: "Chạy thử", date: max(due, CaseTime(minute)) + 480, person: Self.player,
      performer: performers.min { ($0.place, $0.role) < ($1.place, $1.role) }, values: values)
  }
}
