/// Carries an allowed act out: writes its event and those that follow from it, each applied before the next.
struct Recorder {
  let machine: Machine
  let facts: Facts
  let insteadOf: ActorID?
  private(set) var state: CaseState
  private(set) var events: [CaseEvent] = []

  static func transition(
    _ command: Command, insteadOf: ActorID?, permit: Permit
  ) throws(CaseRefusal) -> Machine.Transition {
    var recorder = Recorder(permit, insteadOf)
    let before = Set(permit.state.progress.open)
    try recorder.perform(command.act, command.given)
    try recorder.open(since: before)
    try recorder.settle(restarts: command.act == .supply && permit.policy.supplement == .restart)
    return Machine.Transition(state: recorder.state, events: recorder.events)
  }

  private init(_ permit: Permit, _ insteadOf: ActorID?) {
    (machine, facts, state) = (permit.machine, permit.facts, permit.state)
    self.insteadOf = insteadOf
  }

  var open: [Step] { state.progress.open.compactMap(machine.process.step) }

  mutating func record(_ what: CaseEvent.What, byProgram: Bool = false) throws(CaseRefusal) {
    let event = CaseEvent(
      at: facts.now, by: byProgram ? nil : facts.actor.id, insteadOf: byProgram ? nil : insteadOf, what: what)
    do {
      state = try machine.applying(event, to: state)
    } catch {
      throw .impossible(error)
    }
    events.append(event)
  }

  /// A step that waited for others is done because the last of it has come.
  mutating func completeItself(_ id: Step.ID) throws(CaseRefusal) {
    guard let step = machine.process.step(id) else { throw .noSuchStep(id) }
    let choice = try Permit(machine: machine, state: state, facts: facts).choose(nil, at: step)
    try complete(step, choice, Given(), byProgram: true)
  }

  mutating func complete(
    _ step: Step, _ choice: StepChoice?, _ given: Given, byProgram: Bool = false
  ) throws(CaseRefusal) {
    try record(
      .completed(step: step.id, choice: choice?.id, reason: given.reason, date: given.date), byProgram: byProgram)
    try effect(step.effects + (choice?.effects ?? []))
    try assign(choice?.next ?? step.next, to: given.person)
    if let choice, choice.target == .end {
      try end(.choice(step: step.id, choice: choice.id), reason: given.reason)
    }
  }

  mutating func assign(_ next: [Step.ID], to person: ActorID?) throws(CaseRefusal) {
    guard let person else { return }
    for step in next.compactMap(machine.process.step) where step.isChosenBefore {
      try record(.assigned(step: step.id, to: person))
    }
  }

  mutating func effect(_ effects: [Effect]) throws(CaseRefusal) {
    for effect in effects {
      switch effect {
      case .message(let word): try record(.messageWanted(word))
      case .form(let word): try record(.formWanted(word))
      case .status(let word): try record(.statusSet(word))
      case .pause: try record(.clockHeld)
      case .resume: try record(.clockReleased)
      }
    }
  }

  mutating func end(_ ending: CaseState.Ending, reason: String = "") throws(CaseRefusal) {
    try cancelLegs(state.legs.keys)
    try record(.ended(ending, reason: reason))
  }

  private mutating func cancelLegs(_ steps: some Sequence<Step.ID>) throws(CaseRefusal) {
    for step in steps.sorted() { try record(.legCancelled(step: step)) }
  }

  /// Steps that opened send out what they wait for; legs whose step is no longer open are called off.
  private mutating func open(since before: Set<Step.ID>) throws(CaseRefusal) {
    guard state.ending == nil else { return }
    try cancelLegs(state.legs.keys.filter { !state.progress.open.contains($0) })
    for step in open where !before.contains(step.id) || (step.kind == .leg && state.legs[step.id] == nil) {
      switch step.kind {
      case .consultation:
        for whom in step.asked {
          let question = CaseState.Question(
            step: step.id, whom: whom, answerBy: facts.after(step.minutes), term: facts.term(step.minutes),
            silence: step.silence)
          try record(.asked(number: state.questionCount + 1, question: question), byProgram: true)
        }
      case .leg:
        guard let leg = step.leg else { break }
        try record(.legOpened(step: step.id, leg: leg, due: facts.after(leg.minutes)), byProgram: true)
      case .supplement:
        let minutes = machine.policy.closesAfter
        try record(
          .supplementAwaited(step: step.id, silentFrom: minutes.map(facts.after), term: minutes.map(facts.term)),
          byProgram: true)
      default: break
      }
    }
  }
}
