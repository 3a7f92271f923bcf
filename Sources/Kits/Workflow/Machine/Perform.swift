extension Recorder {
  /// The event of each act, and what it brings about at once.
  mutating func perform(_ act: Act, _ given: Given) throws(CaseRefusal) {
    let permit = Permit(machine: machine, state: state, facts: facts)
    switch act {
    case .accept:
      guard let step = open.first(where: \.isReception) else { throw .notReceived }
      try record(.accepted(step: step.id))
      try effect(step.effects)
      try assign(step.next, to: given.person)
    case .refuse:
      try record(.refused(reason: given.reason))
      try end(.refused, reason: given.reason)
    case .look(let step): try record(.looked(step: step))
    case .complete(let id, let choice):
      guard let step = machine.process.step(id) else { throw .noSuchStep(id) }
      try complete(step, try permit.choose(choice, at: step), given)
    case .skip(let id):
      try record(.skipped(step: id, reason: given.reason))
      try assign(machine.process.step(id)?.next ?? [], to: given.person)
    case .sendBack(let id, let earlier): try record(.sentBack(step: id, to: earlier, reason: given.reason))
    case .takeBack(let id): try record(.takenBack(step: id))
    case .assign(let id):
      if let person = given.person { try record(.assigned(step: id, to: person)) }
    case .cover(let id):
      if let holder = state.holders[id] { try record(.covered(step: id, of: holder)) }
    case .ask(let id):
      guard let step = machine.process.step(id), let whom = given.performer else { throw .missing(.performer) }
      let question = CaseState.Question(
        step: id, whom: whom, answerBy: given.date ?? facts.after(step.minutes),
        term: given.date == nil ? facts.term(step.minutes) : nil, silence: machine.policy.silence)
      try record(.asked(number: state.questionCount + 1, question: question))
    case .answer(let number), .countSilence(let number): try reply(act, number, permit)
    case .requestSupplement:
      let minutes = machine.policy.closesAfter
      try record(
        .supplementRequested(
          reason: given.reason, silentFrom: minutes.map(facts.after), term: minutes.map(facts.term)))
    case .supply: try record(.supplied)
    case .closeForSilence: try end(.silence)
    case .requestPayment: try record(.paymentRequested(reason: given.reason))
    case .confirmPayment: try record(.paymentConfirmed)
    case .apologise:
      if let due = given.date { try record(.apologised(reason: given.reason, due: due)) }
    case .withdraw: try end(.withdrawn, reason: given.reason)
    case .stop: try end(.stopped, reason: given.reason)
    case .legReturned(let id):
      try record(.legReturned(step: id, values: given.values))
      try completeItself(id)
    case .legRefused(let id): try refuseLeg(id, given.reason)
    case .legLate(let id): try record(.legLate(step: id))
    }
  }

  private mutating func reply(_ act: Act, _ number: Int, _ permit: Permit) throws(CaseRefusal) {
    guard let question = state.questions[number], let step = machine.process.step(question.step) else {
      throw .noSuchQuestion(number)
    }
    let isLast = permit.isLast(number, of: step)
    if case .answer = act { try record(.answered(number: number)) } else { try record(.silenceCounted(number: number)) }
    if isLast { try completeItself(step.id) }
  }

  private mutating func refuseLeg(_ id: Step.ID, _ reason: String) throws(CaseRefusal) {
    try record(.legRefused(step: id, reason: reason))
    switch machine.process.step(id)?.leg?.refusal {
    case .goOn: try completeItself(id)
    case .end: try end(.legRefused(step: id), reason: reason)
    case .ask, nil: break
    }
  }
}
