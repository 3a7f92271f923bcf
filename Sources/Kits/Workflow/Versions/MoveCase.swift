extension Mapping {
  /// The whole case under the new version: who holds what, what is asked and what runs elsewhere move with their steps.
  package func moving(_ state: CaseState, from old: Process, to new: Process) throws(MappingFault) -> CaseState {
    var after = state
    after.progress = state.ending == nil ? try moving(state.progress, from: old, to: new) : state.progress
    guard state.ending == nil else { return after }
    after.holders = renamed(state.holders)
    after.doneBy = renamed(state.doneBy).filter { after.progress.done.contains($0.key) }
    after.seen = Set(state.seen.compactMap { steps[$0] }).intersection(after.progress.open)
    after.legs = renamed(state.legs)
    after.questions = state.questions.compactMapValues { question in
      var moved = question
      guard let step = steps[question.step] else { return nil }
      moved.step = step
      return moved
    }
    after.results = Dictionary(state.results.compactMap(renamed), uniquingKeysWith: { first, _ in first })
    return after
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
