/// Waiting: for papers, for money, for another unit, for another agency.
extension Permit {
  func allowSupplement(_ act: Act) throws(CaseRefusal) -> ActorID? {
    let hasStep = open.contains { $0.kind == .supplement }
    switch act {
    case .supply:
      guard state.waiting == .supplement else { throw .notWaiting }
      try require(.counter, .applicant)
      return nil
    case .closeForSilence:
      guard state.waiting == .supplement || hasStep, let from = state.silentFrom else { throw .notWaiting }
      try require(.program)
      guard facts.now >= from else { throw .tooEarly(from) }
      return nil
    default:
      if let waiting = state.waiting { throw .waits(waiting) }
      let insteadOf = try holdAny { state.isReceived ? $0.kind == .work || $0.isDecision : $0.kind == .reception }
      let asked = state.isReceived ? state.appraisalSupplements : state.receptionSupplements
      guard asked < (state.isReceived ? policy.appraisalSupplements : policy.receptionSupplements) else {
        throw .supplementUsedUp
      }
      return insteadOf
    }
  }

  func allowPayment(_ act: Act) throws(CaseRefusal) -> ActorID? {
    if act == .confirmPayment {
      guard state.waiting == .payment else { throw .notWaiting }
      try require(.counter, .program)
      return nil
    }
    try requireWork()
    return try holdAny { $0.kind == .work }
  }

  func allowReply(_ act: Act, _ number: Int) throws(CaseRefusal) -> ActorID? {
    guard let question = state.questions[number] else { throw .noSuchQuestion(number) }
    if case .countSilence = act {
      try require(.program)
      guard question.silence == .consent else { throw .notThisKind(question.step) }
      guard facts.now >= question.answerBy else { throw .tooEarly(question.answerBy) }
    } else if !facts.actor.performs.contains(question.whom) {
      throw .notYours
    }
    // The last reply completes the consultation: its way on must be clear.
    if let step = process.step(question.step), isLast(number, of: step) { _ = try choose(nil, at: step) }
    return nil
  }

  func isLast(_ number: Int, of step: Step) -> Bool {
    step.kind == .consultation && state.progress.open.contains(step.id)
      && !state.questions.contains { $0.value.step == step.id && $0.key != number }
  }

  func allowLeg(_ act: Act, _ step: Step) throws(CaseRefusal) -> ActorID? {
    guard let leg = state.legs[step.id], let declared = step.leg, !leg.isRefused else { throw .legNotRunning(step.id) }
    try require(.program)
    switch act {
    case .legLate:
      if leg.isLate { throw .lateAlready(step.id) }
      guard facts.now > leg.due else { throw .tooEarly(leg.due) }
    case .legRefused where declared.refusal == .goOn:
      var after = self
      after.state.results["steps.\(step.id).refused"] = .truth(true)
      _ = try after.choose(nil, at: step)
    default: break
    }
    return nil
  }

  func allowEnd(_ act: Act) throws(CaseRefusal) -> ActorID? {
    switch act {
    case .apologise:
      try requireWork()
      let insteadOf = facts.actor.powers.contains(.head) ? nil : try holdAny { !$0.isCitizens }
      if state.isApologised { throw .apologisedAlready }
      guard case .running(let due) = state.clock else { throw .clockStands }
      guard facts.now < due else { throw .deadlinePassed }
      return insteadOf
    case .withdraw:
      try require(.counter, .applicant)
    default:
      guard state.isReceived else { throw .notReceived }
      try require(.head)
    }
    if isDecided { throw .decidedAlready }
    return nil
  }

  /// Decided by everyone whose decision the process asks for on this way: nothing is left to withdraw or stop.
  var isDecided: Bool {
    if case .stopped = state.clock { return true }
    let ahead = state.progress.open.reduce(into: Set(state.progress.open)) { $0.formUnion(process.descendants(of: $1)) }
    // What another agency decides is a decision too.
    let decisions = process.steps.filter { $0.isDecision || $0.kind == .leg }.map(\.id)
    return decisions.allSatisfy { !ahead.contains($0) } && decisions.contains(where: state.progress.done.contains)
  }

  /// The actor holds one of the open steps that suit.
  private func holdAny(_ suits: (Step) -> Bool) throws(CaseRefusal) -> ActorID? {
    for step in open.filter(suits) where holds(step) { return try hold(step) }
    throw .notYours
  }
}
