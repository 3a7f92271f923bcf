/// In whose hands a step is.
extension Permit {
  /// Lets the actor do the step, and names whom they act for.
  /// - Throws: `.notYours`.
  func hold(_ step: Step) throws(CaseRefusal) -> ActorID? {
    let actor = facts.actor
    if let holder = state.holders[step.id] {
      // Whoever has left the post has the work no more.
      if holder == actor.id, actor.performs.contains(step.performer) { return nil }
      if delegations.contains(where: { $0.from == holder && $0.performs.contains(step.performer) }) { return holder }
      throw .notYours
    }
    if actor.performs.contains(step.performer) { return nil }
    if let delegation = delegations.first(where: { $0.performs.contains(step.performer) }) { return delegation.from }
    throw .notYours
  }

  func holds(_ step: Step) -> Bool {
    do {
      _ = try hold(step)
      return true
    } catch {
      return false
    }
  }

  func isAbsent(_ who: ActorID) -> Bool {
    facts.absences.contains { $0.who == who && ($0.since..<max($0.since, $0.until)).contains(facts.now) }
  }

  /// What was delegated to the actor and is in force now.
  private var delegations: [Delegation] {
    facts.delegations.filter { delegation in
      delegation.to == facts.actor.id && delegation.since <= facts.now && facts.now < delegation.until
    }
  }

  func require(_ powers: CaseActor.Power...) throws(CaseRefusal) {
    if facts.actor.powers.isDisjoint(with: powers) { throw .notYours }
  }
}
