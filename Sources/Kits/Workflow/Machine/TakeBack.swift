extension Permit {
  /// One's own last act, while nobody has looked at what it made and nothing has left the house.
  func allowTakeBack(_ id: Step.ID) throws(CaseRefusal) -> ActorID? {
    guard let step = process.step(id) else { throw .noSuchStep(id) }
    guard state.progress.done.contains(id) else { throw .cannotTakeBack(id) }
    try requireWork()
    guard let actor = facts.actor.id, state.doneBy[id] == actor else { throw .notYours }
    let choice = state.progress.taken[id].flatMap(step.choice)
    let made = choice?.next ?? step.next
    let isOfHand = step.kind == .work || step.isDecision
    guard isOfHand, !made.isEmpty, !(step.effects + (choice?.effects ?? [])).contains(where: \.leavesHouse) else {
      throw .cannotTakeBack(id)
    }
    for next in made.compactMap(process.step) {
      if state.progress.done.contains(next.id) || state.seen.contains(next.id) { throw .seenAlready(next.id) }
      if state.progress.open.contains(next.id), next.completesItself || next.isCitizens { throw .cannotTakeBack(id) }
    }
    return nil
  }
}

extension Effect {
  /// What was said to the citizen cannot be unsaid.
  fileprivate var leavesHouse: Bool {
    switch self {
    case .message, .form: true
    case .status, .pause, .resume: false
    }
  }
}
