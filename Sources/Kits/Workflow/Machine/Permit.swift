/// Whether an act may be done now by this actor: the one gate that offers and commands share.
struct Permit {
  var machine: Machine
  var state: CaseState
  var facts: Facts

  var process: ProcessDefinition { machine.process }
  var policy: Policy { machine.policy }
  var open: [Step] { state.progress.open.compactMap(process.step) }

  /// - Returns: the one the actor acts for by delegation.
  func allow(_ act: Act) throws(CaseRefusal) -> ActorID? {
    if let ending = state.ending { throw .ended(ending) }
    switch act {
    case .accept, .refuse: return try allowReception(act)
    case .look(let step): return try allowLook(try openStep(step))
    case .complete(let id, let choice):
      let step = try openStep(id)
      let insteadOf = try allowWork(on: step)
      _ = try choose(choice, at: step)
      return insteadOf
    case .skip(let id):
      let step = try openStep(id)
      guard step.isOptional, step.choices.isEmpty else { throw .notOptional(id) }
      return try allowWork(on: step)
    case .sendBack(let id, let earlier): return try allowSendBack(try openStep(id), to: earlier)
    case .takeBack(let id): return try allowTakeBack(id)
    case .assign(let id): return try allowAssign(try openStep(id))
    case .cover(let id): return try allowCover(try openStep(id))
    case .ask(let id):
      let step = try openStep(id)
      guard step.kind == .work else { throw .notThisKind(id) }
      return try allowWork(on: step)
    case .answer(let number), .countSilence(let number): return try allowReply(act, number)
    case .requestSupplement, .supply, .closeForSilence: return try allowSupplement(act)
    case .requestPayment, .confirmPayment: return try allowPayment(act)
    case .apologise, .withdraw, .stop: return try allowEnd(act)
    case .legReturned(let id), .legRefused(let id), .legLate(let id): return try allowLeg(act, try openStep(id))
    }
  }

  func allows(_ act: Act) -> Bool {
    do {
      _ = try allow(act)
      return true
    } catch {
      return false
    }
  }

  func openStep(_ id: Step.ID) throws(CaseRefusal) -> Step {
    guard let step = process.step(id) else { throw .noSuchStep(id) }
    guard state.progress.open.contains(id) else { throw .notOpen(id) }
    return step
  }

  func requireWork() throws(CaseRefusal) {
    guard state.isReceived else { throw .notReceived }
    if let waiting = state.waiting { throw .waits(waiting) }
  }

  private func allowReception(_ act: Act) throws(CaseRefusal) -> ActorID? {
    if state.isReceived { throw .receivedAlready }
    guard let step = open.first(where: \.isReception) else { throw .notReceived }
    if let waiting = state.waiting {
      // Who never supplied what the counter asked for is refused in the end.
      guard act == .refuse else { throw .waits(waiting) }
      try require(.counter)
      return nil
    }
    if step.kind == .automaticReception, facts.actor.powers.contains(.program) { return nil }
    return try hold(step)
  }

  private func allowLook(_ step: Step) throws(CaseRefusal) -> ActorID? {
    if state.seen.contains(step.id) { throw .seenAlready(step.id) }
    return try hold(step)
  }

  /// A step done by hand: not before reception, not while the case waits, not what completes itself.
  private func allowWork(on step: Step) throws(CaseRefusal) -> ActorID? {
    try requireWork()
    let isLeftAlone = state.legs[step.id]?.isRefused == true
    guard !step.isReception, !step.completesItself || isLeftAlone else { throw .notThisKind(step.id) }
    if step.isCitizens, doesForCitizen(step) { return nil }
    return try hold(step)
  }

  /// Money is seen by the counter; papers come from the applicant too.
  private func doesForCitizen(_ step: Step) -> Bool {
    if step.kind == .supplement, facts.actor.powers.contains(.applicant) { return true }
    return !facts.actor.powers.isDisjoint(with: [.counter, .program])
  }

  private func allowSendBack(_ step: Step, to earlier: Step.ID) throws(CaseRefusal) -> ActorID? {
    try requireWork()
    guard !step.isReception, !step.isCitizens else { throw .notThisKind(step.id) }
    guard mayGoBack(from: step.id, to: earlier) else { throw .notEarlier(earlier) }
    return try hold(step)
  }

  /// What was done once and for all is no place to go back to: the case was taken in, the citizen has paid.
  func mayGoBack(from step: Step.ID, to earlier: Step.ID) -> Bool {
    process.earlierSteps(than: step, in: state.progress)
      .contains { $0.id == earlier && !$0.isReception && !$0.isCitizens }
  }

  private func allowAssign(_ step: Step) throws(CaseRefusal) -> ActorID? {
    if let waiting = state.waiting { throw .waits(waiting) }
    guard !step.isCitizens, step.kind != .automaticReception else { throw .notThisKind(step.id) }
    if facts.actor.givesOut.contains(step.performer) { return nil }
    guard facts.actor.id != nil, facts.actor.performs.contains(step.performer) else { throw .notYours }
    if state.holders[step.id] != nil { throw .heldAlready(step.id) }
    return nil
  }

  private func allowCover(_ step: Step) throws(CaseRefusal) -> ActorID? {
    if let waiting = state.waiting { throw .waits(waiting) }
    guard let holder = state.holders[step.id], holder != facts.actor.id, facts.actor.id != nil else {
      throw .notThisKind(step.id)
    }
    guard facts.actor.performs.contains(step.performer) else { throw .notYours }
    guard isAbsent(holder) else { throw .holderPresent(step.id) }
    return nil
  }
}
