extension Process {
  /// The steps without a predecessor are open, nothing is done.
  package func start() -> Progress {
    let followers = Set(steps.flatMap(\.next))
    return Progress(open: steps.map(\.id).filter { !followers.contains($0) })
  }

  /// The step is done; those of its followers open for which nothing else is missing.
  package func complete(_ id: Step.ID, in progress: Progress) throws(ProcessError) -> Progress {
    guard let step = step(id) else { throw .unknownStep(id) }
    guard progress.open.contains(id) else { throw .notOpen(id) }

    var after = progress
    after.open.removeAll { $0 == id }
    after.done.insert(id)
    for next in step.next where !after.done.contains(next) && !after.open.contains(next) {
      if predecessors(of: next).allSatisfy(after.done.contains) { after.open.append(next) }
    }
    after.open = inOrder(after.open)
    return after
  }

  /// Work goes back to a step that was done before; what came after it has to be done anew.
  /// A parallel way that does not come from that step goes on undisturbed.
  package func goBack(from id: Step.ID, to earlier: Step.ID, in progress: Progress) throws(ProcessError) -> Progress {
    guard step(id) != nil else { throw .unknownStep(id) }
    guard step(earlier) != nil else { throw .unknownStep(earlier) }
    guard progress.open.contains(id) else { throw .notOpen(id) }
    guard progress.done.contains(earlier) else { throw .neverReached(earlier) }
    let later = descendants(of: earlier)
    guard later.contains(id) else { throw .notBefore(earlier, id) }

    var after = progress
    after.done.remove(earlier)
    after.done.subtract(later)
    after.open.removeAll(where: later.contains)
    after.open = inOrder(after.open + [earlier])
    return after
  }

  /// Steps that work may be sent back to from here, nearest first.
  package func earlierSteps(than id: Step.ID, in progress: Progress) -> [Step] {
    steps.filter { progress.done.contains($0.id) && descendants(of: $0.id).contains(id) }.reversed()
  }

  private func inOrder(_ ids: [Step.ID]) -> [Step.ID] {
    steps.map(\.id).filter(ids.contains)
  }
}
