extension ProcessDefinition {
  /// The steps without a predecessor are open, nothing is done.
  package func start() -> CaseProgress {
    settled(CaseProgress())
  }

  /// The step is done; what it leads to is called. In this acyclic graph **a called step opens when no open or called
  /// step can still reach it**. Without choices that is the join of all ways; with choices the join waits for exactly
  /// those ways that were taken, and never for one that was not.
  package func complete(
    _ id: Step.ID, choice: StepChoice.ID? = nil, in progress: CaseProgress
  ) throws(ProcessError) -> CaseProgress {
    guard let step = step(id) else { throw .unknownStep(id) }
    guard progress.open.contains(id) else { throw .notOpen(id) }
    let chosen = choice.flatMap(step.choice)
    guard step.choices.isEmpty ? choice == nil : chosen != nil else { throw .unknownChoice(id, choice) }

    if let target = chosen?.back {
      return try goBack(from: id, to: target, in: progress)
    }
    var after = progress
    after.done.insert(id)
    after.taken[id] = choice
    if chosen?.target == .end {
      after.open = []
      return after
    }
    return settled(after)
  }

  /// Work goes back to a step that was done before; what came after it has to be done anew.
  /// A parallel way that does not come from that step goes on undisturbed.
  package func goBack(from id: Step.ID, to earlier: Step.ID, in progress: CaseProgress) throws(ProcessError)
    -> CaseProgress
  {
    guard step(id) != nil else { throw .unknownStep(id) }
    guard step(earlier) != nil else { throw .unknownStep(earlier) }
    guard progress.open.contains(id) else { throw .notOpen(id) }
    guard progress.done.contains(earlier) else { throw .neverReached(earlier) }
    guard descendants(of: earlier).contains(id) else { throw .notBefore(earlier, id) }
    return undoing(earlier, in: progress)
  }

  /// Steps that work may be sent back to from here, nearest first.
  package func earlierSteps(than id: Step.ID, in progress: CaseProgress) -> [Step] {
    steps.filter { progress.done.contains($0.id) && descendants(of: $0.id).contains(id) }.reversed()
  }

  /// The done step is open again, and nothing after it is done.
  func undoing(_ id: Step.ID, in progress: CaseProgress) -> CaseProgress {
    let undone = descendants(of: id).union([id])
    var after = progress
    after.done.subtract(undone)
    after.taken = after.taken.filter { !undone.contains($0.key) }
    return settled(after)
  }

  /// What is open follows from what is done and what was chosen: of the steps that were called and are not done, those
  /// that no other of them leads to.
  func settled(_ progress: CaseProgress) -> CaseProgress {
    let called = called(progress)
    var after = progress
    after.open = inOrder(called.filter { id in !called.contains { $0 != id && descendants(of: $0).contains(id) } })
    return after
  }

  private func called(_ progress: CaseProgress) -> Set<Step.ID> {
    let followers = progress.done.flatMap { id -> [Step.ID] in
      guard let step = step(id) else { return [] }
      return progress.taken[id].flatMap(step.choice)?.next ?? step.next
    }
    return Set(followers + starts).subtracting(progress.done)
  }
}
