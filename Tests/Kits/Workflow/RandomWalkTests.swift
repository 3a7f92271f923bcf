import Foundation
import Language
import Testing
import Workflow

/// Random walks hold what no example can: nothing strands, nothing required is skipped, offers and refusals agree.
@Suite("Random walks")
struct RandomWalkTests {
  @Test("Through every shipped process", arguments: Shipped.all)
  func shipped(_ shipped: Shipped) throws {
    try walk(10) { _ in shipped.process }
  }

  @Test("Through random valid definitions")
  func definitions() throws {
    // A walk that never comes to something proves nothing about it.
    let all: Set = [
      "accepted", "refused", "looked", "completed", "skipped", "sentBack", "takenBack", "assigned", "covered", "asked",
      "answered", "silenceCounted", "supplementRequested", "supplementAwaited", "supplied", "paymentRequested",
      "paymentConfirmed", "apologised", "legOpened", "legReturned", "legRefused", "legLate", "legCancelled",
      "clockStarted", "clockPaused", "clockResumed", "clockStopped", "ended",
    ]
    var seen: Set<String> = []
    for round in 1...8 where round == 1 || !seen.isSuperset(of: all) {
      seen.formUnion(
        try walk(100) { random in
          var maker = RandomProcess(random: random)
          defer { random = maker.random }
          return maker.next()
        })
    }
    #expect(all.subtracting(seen) == [])
  }

  /// The kinds of events that were seen.
  @discardableResult
  private func walk(_ times: Int, process: (inout SeededRandom) -> ProcessDefinition) throws -> Set<String> {
    let seed = UInt64.random(in: .min ... .max)
    print("seed \(seed)")
    var random = SeededRandom(seed: seed)
    var seen: Set<String> = []
    for _ in 0..<times {
      let definition = process(&random)
      var walk = Walk(definition, random)
      do {
        try walk.wander()
        try walk.finish()
        try walk.checkReplay()
      } catch {
        Issue.record("\(error); seed \(seed)")
        return seen
      }
      random = walk.random
      seen.formUnion(walk.events.map { String("\($0.what)".prefix { $0.isLetter }) })
    }
    return seen
  }
}

/// One case on its way.
struct Walk {
  let machine: Machine
  let people: [CaseActor]
  let data: [String: Value]
  var random: SeededRandom
  var state: CaseState
  var events: [CaseEvent] = []
  var now: CaseTime = 0

  struct Fault: Error { var what: String }

  init(_ process: ProcessDefinition, _ random: SeededRandom) {
    var maker = RandomProcess(random: random)
    data = maker.data()
    self.random = maker.random
    machine = Machine(process, policy: Policy(supplement: maker.random.next() % 2 == 0 ? .restart : .resume))
    people = People.all(of: process)
    state = machine.start()
  }

  /// Any acts of anyone, with delegations and absences about.
  mutating func wander() throws {
    for _ in 0..<Int.random(in: 0...30, using: &random) where state.ending == nil {
      now += CaseTime.random(in: 0...300, using: &random)
      // Now and then someone does what is seldom done.
      let isRare = random.chance(0.4)
      for actor in people.shuffled(using: &random).prefix(isRare ? people.count : 1) {
        let facts = facts(of: actor)
        if !isRare { try compare(facts) }
        let offers = machine.offers(in: state, facts).filter { offer in
          isRare ? offer.act.isRare : !offer.act.isFinal || random.chance(0.05)
        }
        guard let offer = offers.randomElement(using: &random) else { continue }
        try act(offer.act, facts)
        break
      }
    }
  }

  /// Whatever happened, people who want to can bring the case to its end.
  mutating func finish() throws {
    for _ in 0..<200 where state.ending == nil {
      now += 1
      var isMoved = false
      for actor in people where !isMoved {
        let facts = facts(of: actor, isQuiet: true)
        let offers = machine.offers(in: state, facts)
        if random.chance(0.2) { try compare(facts) }
        if let offer = offers.first(where: \.act.leadsOn) {
          try act(offer.act, facts)
          isMoved = true
        } else if let offer = offers.first(where: {
          if case .assign = $0.act { !actor.givesOut.isEmpty } else { false }
        }),
          case .assign(let step) = offer.act, let worker = worker(for: step)
        {
          // A step in the hands of someone who is not there is given to someone who is.
          if state.holders[step] == worker { continue }
          try act(offer.act, facts, person: worker)
          isMoved = true
        }
      }
      if !isMoved { throw Fault(what: "stranded at \(state.progress.open), \(state)") }
    }
    guard let ending = state.ending else { throw Fault(what: "never ends") }
    if ending == .finished { try checkNothingSkipped() }
  }

  func checkReplay() throws {
    let stored = try JSONEncoder().encode(events)
    let read = try JSONDecoder().decode([CaseEvent].self, from: stored)
    guard try machine.replay(read) == state else { throw Fault(what: "the replay differs") }
    let roundTrip = try JSONDecoder().decode(CaseState.self, from: JSONEncoder().encode(state))
    guard roundTrip == state else { throw Fault(what: "the stored state differs") }
  }

  private mutating func act(_ act: Act, _ facts: Facts, person: ActorID? = nil) throws {
    var given = People.everything(facts.actor, state)
    if let person { given.person = person }
    let transition = try machine.handle(Command(act, given: given), in: state, facts)
    state = transition.state
    events += transition.events
    guard state.progress.done.isDisjoint(with: state.progress.open) else { throw Fault(what: "open and done") }
    // A join waits for everything that may still come to it.
    let ahead = state.progress.open.reduce(into: Set<Step.ID>()) { $0.formUnion(machine.process.descendants(of: $1)) }
    guard ahead.isDisjoint(with: state.progress.open) else { throw Fault(what: "opened before its ways were done") }
    guard Set(state.holders.keys).isDisjoint(with: state.progress.done) else { throw Fault(what: "holds what is done") }
  }

  /// Every act there is: accepted if and only if it is offered, and offered with what it needs.
  private func compare(_ facts: Facts) throws {
    let offers = machine.offers(in: state, facts)
    let offered = Dictionary(uniqueKeysWithValues: offers.map { ($0.act, $0.needs) })
    for act in Act.universe(of: machine.process) {
      let command = Command(act, given: People.everything(facts.actor, state))
      let isAccepted = (try? machine.handle(command, in: state, facts)) != nil
      guard isAccepted == (offered[act] != nil) else {
        throw Fault(what: "\(act) accepted \(isAccepted), offered \(!isAccepted), by \(facts.actor) in \(state)")
      }
      if isAccepted, offered[act]?.isEmpty == false {
        let bare = Result { () throws(CaseRefusal) in try machine.handle(Command(act), in: state, facts) }
        guard case .failure(.missing) = bare else { throw Fault(what: "\(act) goes without what it needs") }
      }
    }
  }

  /// Everything that was called on the ways taken is done; left out was only what may be.
  private func checkNothingSkipped() throws {
    let process = machine.process
    var called = Set(process.starts)
    var waiting = process.starts
    while let id = waiting.popLast() {
      guard let step = process.step(id) else { continue }
      guard state.progress.done.contains(id) else { throw Fault(what: "\(id) was skipped") }
      let next = state.progress.taken[id].flatMap(step.choice)?.next ?? step.next
      waiting += next.filter { called.insert($0).inserted }
    }
    guard called == state.progress.done else { throw Fault(what: "done without being called") }
    for event in events {
      if case .skipped(let id, _) = event.what, process.step(id)?.isOptional != true {
        throw Fault(what: "\(id) may not be left out")
      }
    }
  }

  private func worker(for step: Step.ID) -> ActorID? {
    let performer = machine.process.step(step)?.performer
    return people.first { $0.performs.contains { $0 == performer } && $0.givesOut.isEmpty }?.id
  }

  private mutating func facts(of actor: CaseActor, isQuiet: Bool = false) -> Facts {
    let holders = people.filter { person in state.holders.values.contains { $0 == person.id } }
    let others = holders.isEmpty || random.chance(0.5) ? people : holders
    guard !isQuiet, let other = others.randomElement(using: &random), let from = other.id, let to = actor.id,
      random.chance(0.3)
    else { return People.facts(actor, at: now, data: data) }
    return People.facts(
      actor, at: now, data: data, absences: [Absence(from, since: 0, until: now + (random.chance(0.5) ? 1 : 0))],
      delegations: [Delegation(from: from, to: to, performs: other.performs, since: 0, until: now + 1)])
  }
}

extension Act {
  /// Ends the case before its time.
  var isFinal: Bool {
    switch self {
    case .refuse, .withdraw, .stop, .closeForSilence: true
    case .complete(_, "end"): true
    default: false
    }
  }

  /// Seldom offered, or to few.
  var isRare: Bool {
    switch self {
    case .cover, .skip, .countSilence, .takeBack, .legLate, .legRefused: true
    default: false
    }
  }

  /// Brings the case nearer to its end.
  var leadsOn: Bool {
    switch self {
    case .accept, .supply, .confirmPayment, .answer, .legReturned: true
    case .complete(_, let choice): choice != "back"
    default: false
    }
  }

  static func universe(of process: ProcessDefinition) -> [Act] {
    let steps = process.steps.flatMap { step -> [Act] in
      let choices: [StepChoice.ID?] = [nil, "none"] + step.choices.map(\.id)
      return choices.map { .complete(step.id, choice: $0) }
        + process.steps.map { .sendBack(step.id, to: $0.id) }
        + [.look(step.id), .skip(step.id), .takeBack(step.id), .assign(step.id), .cover(step.id), .ask(step.id)]
        + [.legReturned(step.id), .legRefused(step.id), .legLate(step.id)]
    }
    let ofCase: [Act] = [
      .accept, .refuse, .requestSupplement, .supply, .requestPayment, .confirmPayment, .closeForSilence, .apologise,
      .withdraw, .stop, .complete("nowhere", choice: nil),
    ]
    return ofCase + steps + (0...12).flatMap { [.answer($0), .countSilence($0)] }
  }
}
