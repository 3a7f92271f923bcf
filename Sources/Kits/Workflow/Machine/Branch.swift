/// Which way a step goes on.
extension Permit {
  /// The choice a completion takes: the person's, or the first that fits the data; none where the step has none.
  func choose(_ id: StepChoice.ID?, at step: Step) throws(CaseRefusal) -> StepChoice? {
    if step.choices.isEmpty {
      if let id { throw .noSuchChoice(step.id, id) }
      return nil
    }
    if step.branching == .data {
      if let id { throw .noSuchChoice(step.id, id) }
      for choice in step.choices where try fits(choice) { return try reachable(choice, from: step) }
      throw .noBranch(step.id)
    }
    guard let id else { throw .choiceNeeded(step.id) }
    guard let choice = step.choice(id) else { throw .noSuchChoice(step.id, id) }
    guard try fits(choice) else { throw .conditionFails(id) }
    return try reachable(choice, from: step)
  }

  private func reachable(_ choice: StepChoice, from step: Step) throws(CaseRefusal) -> StepChoice {
    if let back = choice.back, !mayGoBack(from: step.id, to: back) { throw .notEarlier(back) }
    return choice
  }

  private func fits(_ choice: StepChoice) throws(CaseRefusal) -> Bool {
    guard let condition = choice.condition else { return true }
    do {
      return try Condition(condition).holds(in: facts.data.merging(state.results) { $1 })
    } catch {
      throw .badCondition(choice.id, error)
    }
  }
}
