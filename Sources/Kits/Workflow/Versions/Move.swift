extension Mapping {
  /// What is wrong with the mapping before any case is looked at.
  package func faults(from old: ProcessDefinition, to new: ProcessDefinition) -> [MappingFault] {
    let pairs = steps.sorted { $0.key < $1.key }
    return pairs.flatMap { pair -> [MappingFault] in
      guard let before = old.step(pair.key) else { return [.unknownOld(pair.key)] }
      guard let after = new.step(pair.value) else { return [.unknownNew(pair.value)] }
      return before.work == after.work ? [] : [.otherKind(pair.key, pair.value)]
    }
      + waived.sorted().compactMap { id in
        guard let step = new.step(id) else { return .unknownNew(id) }
        return step.mayBeWaived ? nil : .mayNotBeWaived(id)
      }
  }

  /// The case's progress under the new version: what was done stays done, what is open stays open, and nothing that
  /// the new version requires on the way is skipped unless the mapping waives it.
  package func moving(
    _ progress: CaseProgress, from old: ProcessDefinition, to new: ProcessDefinition
  ) throws(MappingFault) -> CaseProgress {
    if let fault = faults(from: old, to: new).first { throw fault }
    var after = CaseProgress()
    var open: [Step.ID] = []
    for id in progress.open {
      guard let image = steps[id] else { throw .unmapped(id) }
      if open.contains(image) { throw .merged(image) }
      open.append(image)
    }
    let ahead = open.reduce(into: Set(open)) { $0.formUnion(new.descendants(of: $1)) }
    let done = Set(progress.done.compactMap { steps[$0] }).union(waived).subtracting(ahead)
    after.done = done
    for id in new.inOrder(done) {
      guard let step = new.step(id), !step.choices.isEmpty else { continue }
      after.taken[id] = try choice(at: step, progress, old, done.union(open))
    }
    after = new.settled(after)
    let expected = new.inOrder(open)
    // What the new version asks for before here and nobody did would be open now.
    if let skipped = after.open.first(where: { !expected.contains($0) }) { throw .skips(skipped) }
    guard after.open == expected else { throw .standsElsewhere(expected: expected, found: after.open) }
    return after
  }

  /// The choice of the same id, else the only one that leads where the case is.
  private func choice(
    at step: Step, _ progress: CaseProgress, _ old: ProcessDefinition, _ reached: Set<Step.ID>
  ) throws(MappingFault) -> StepChoice.ID {
    let sources = steps.filter { $0.value == step.id }.map(\.key)
    for source in sources.sorted() {
      if let taken = progress.taken[source], step.choice(taken) != nil { return taken }
    }
    let fitting = step.choices.filter { !$0.next.isEmpty && $0.next.allSatisfy(reached.contains) }
    guard fitting.count == 1, let only = fitting.first else { throw .choiceLost(step.id) }
    return only.id
  }
}

extension Step {
  /// Kinds that stand for each other.
  fileprivate var work: Kind {
    switch kind {
    case .work, .issue, .publication: .work
    case .reception, .automaticReception: .reception
    default: kind
    }
  }

  /// What only helps the work along, or asks others about it.
  package var mayBeWaived: Bool {
    switch kind {
    case .work, .consultation, .leg, .publication: true
    default: false
    }
  }
}
