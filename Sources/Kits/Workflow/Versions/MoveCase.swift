extension Mapping {
  /// The whole case under the new version: who holds what, what is asked and what runs elsewhere move with their steps;
  /// the clock goes on as it went. A case that ended stays where it is.
  package func moving(_ state: CaseState, from old: ProcessDefinition, to new: ProcessDefinition) throws(MappingFault)
    -> CaseState
  {
    guard state.ending == nil else { return state }
    var after = state
    after.progress = try moving(state.progress, from: old, to: new)
    try checkClock(state, after, old, new)
    after.legs = try movedLegs(state, old, new)
    for (number, question) in state.questions.sorted(by: { $0.key < $1.key }) {
      guard let step = steps[question.step] else { throw .unmapped(question.step) }
      after.questions[number]?.step = step
    }
    after.holders = renamed(state.holders.filter { keepsPerformer($0.key, old, new) })
    after.seen = Set(state.seen.filter { keepsPerformer($0, old, new) }.compactMap { steps[$0] })
      .intersection(after.progress.open)
    after.doneBy = renamed(state.doneBy).filter { after.progress.done.contains($0.key) }
    after.results = Dictionary(state.results.compactMap(renamed), uniquingKeysWith: { first, _ in first })
    try checkResults(after, new)
    return after
  }

  /// The step's work goes on in the same hands, under the same name: nothing has to be given out anew.
  package func keeps(_ id: Step.ID, from old: ProcessDefinition, to new: ProcessDefinition) -> Bool {
    steps[id] == id && keepsPerformer(id, old, new) && old.step(id)?.kind == new.step(id)?.kind
  }

  private func keepsPerformer(_ id: Step.ID, _ old: ProcessDefinition, _ new: ProcessDefinition) -> Bool {
    old.step(id)?.performer == steps[id].flatMap(new.step)?.performer
  }

  /// The appointment stays: where the clock ran it runs, where it stood it stands.
  private func checkClock(
    _ before: CaseState, _ after: CaseState, _ old: ProcessDefinition, _ new: ProcessDefinition
  ) throws(MappingFault) {
    guard before.isReceived else { return }
    let (open, moved) = (before.progress.open.compactMap(old.step), after.progress.open.compactMap(new.step))
    guard open.contains(where: \.runsClock) == moved.contains(where: \.runsClock) else {
      throw .clockTurns(moved.first?.id ?? "")
    }
    let ahead = moved.reduce(into: Set(moved.map(\.id))) { $0.formUnion(new.descendants(of: $1.id)) }
    if before.isHeld, !ahead.compactMap(new.step).contains(where: { $0.allEffects.contains(.resume) }) {
      throw .heldForever
    }
  }

  /// What runs at another agency was opened for its step and reports to it.
  private func movedLegs(
    _ state: CaseState, _ old: ProcessDefinition, _ new: ProcessDefinition
  ) throws(MappingFault) -> [Step.ID: CaseState.OpenLeg] {
    for id in state.legs.keys.sorted() {
      let (before, after) = (old.step(id)?.leg, new.step(id)?.leg)
      guard steps[id] == id, before?.procedure == after?.procedure, before?.agency == after?.agency else {
        throw .legRuns(id)
      }
    }
    return state.legs
  }

  /// Ways that are still to come find every answer they look at, of legs that are behind the case.
  private func checkResults(_ after: CaseState, _ new: ProcessDefinition) throws(MappingFault) {
    let toCome = new.steps.filter { !after.progress.done.contains($0.id) }
    let fields = toCome.flatMap(\.choices).compactMap(\.condition).flatMap { text in
      (try? Condition(text))?.fields ?? []
    }
    for id in new.inOrder(after.progress.done) {
      let missing = fields.contains { field in
        field.hasPrefix("steps.\(id).") && after.results[field] == nil
      }
      if missing { throw .resultMissing(id) }
    }
  }

  private func renamed<Content>(_ parts: [Step.ID: Content]) -> [Step.ID: Content] {
    Dictionary(
      parts.sorted { $0.key < $1.key }.compactMap { step, part in steps[step].map { ($0, part) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// "steps.4.number" becomes "steps.6.number".
  private func renamed(_ name: String, _ value: Value) -> (String, Value)? {
    let step = steps.keys.filter { name.hasPrefix("steps.\($0).") }.max { $0.count < $1.count }
    guard let step, let image = steps[step] else { return nil }
    return ("steps.\(image).\(name.dropFirst("steps.\(step).".count))", value)
  }
}
