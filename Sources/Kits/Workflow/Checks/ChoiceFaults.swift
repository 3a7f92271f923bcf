/// Whether a step's choices take every case exactly somewhere.
extension ProcessDefinition {
  func choiceFaults(_ step: Step, _ context: CheckContext) -> [ProcessFault] {
    guard !step.choices.isEmpty else { return [] }
    // Where nobody of the office acts, or the citizen does, only the data can choose.
    let isNobodys = step.completesItself || step.isCitizens
    if step.isReception || step.kind == .delivery || (isNobodys && step.branching == .person) {
      return [.choicesOutOfPlace(step.id)]
    }
    var faults: [ProcessFault] = []
    var seen: Set<StepChoice.ID> = []
    for choice in step.choices {
      if !seen.insert(choice.id).inserted { faults.append(.doubleChoice(step.id, choice.id)) }
      faults += targetFaults(choice, at: step)
    }
    return faults + coverageFaults(step, context)
  }

  private func targetFaults(_ choice: StepChoice, at step: Step) -> [ProcessFault] {
    switch choice.target {
    case .next(let next): return next.isEmpty ? [.emptyChoice(step.id, choice.id)] : []
    case .back(let earlier):
      guard let target = self.step(earlier), !target.isReception, !target.isCitizens, isSure(earlier, before: step.id)
      else { return [.backNotBefore(step.id, choice.id)] }
      return goesRound(choice, to: earlier, at: step) ? [.backByData(step.id, choice.id)] : []
    case .end:
      let status = choice.effects.contains { if case .status = $0 { true } else { false } }
      let form = choice.effects.contains { if case .form = $0 { true } else { false } }
      return (status ? [] : [.missingStatus(step.id, choice.id)]) + (form ? [] : [.missingForm(step.id, choice.id)])
    }
  }

  /// The form's data stay what they are: what they send back they would send back for ever. What another agency answers
  /// is asked anew on the way.
  private func goesRound(_ choice: StepChoice, to earlier: Step.ID, at step: Step) -> Bool {
    guard step.branching == .data else { return false }
    let redone = descendants(of: earlier).union([earlier]).compactMap(self.step).filter { $0.kind == .leg }
    let fields = choice.condition.flatMap { try? Condition($0) }?.fields ?? []
    return !redone.contains { leg in fields.contains { $0.hasPrefix("steps.\(leg.id).") } }
  }

  /// On every way to the later step the earlier one was done.
  private func isSure(_ earlier: Step.ID, before later: Step.ID) -> Bool {
    guard descendants(of: earlier).contains(later) else { return false }
    var waiting = starts.filter { $0 != earlier }
    var seen = Set(waiting)
    while let id = waiting.popLast() {
      if id == later { return false }
      waiting += (step(id)?.followers ?? []).filter { $0 != earlier && seen.insert($0).inserted }
    }
    return true
  }

  private func coverageFaults(_ step: Step, _ context: CheckContext) -> [ProcessFault] {
    var conditions: [Condition?] = []
    for choice in step.choices {
      do {
        let condition = try choice.condition.map { text throws(ConditionError) in try Condition(text) }
        if let fields = context.fields { try condition?.check(against: fields.merging(legFields) { $1 }) }
        conditions.append(condition)
      } catch {
        return [.badCondition(step.id, choice.id, error)]
      }
    }
    if step.completesItself, conditions.last.flatMap({ $0 }) != nil { return [.otherwiseMissing(step.id)] }
    let fields = (context.fields ?? [:]).merging(legFields) { $1 }
    // Without the form nothing is known of the data but what the conditions themselves say.
    let known = conditions.compactMap { $0 }.allSatisfy { $0.fields.allSatisfy { fields[$0] != nil } }
    guard known else { return [] }
    let coverage = Coverage(of: conditions, isOrdered: step.branching == .data, fields: fields)
    return coverage.impossible.map { .branchNeverTaken(step.id, step.choices[$0].id) }
      + (coverage.gap.map { [.dataTakesNoBranch(step.id, example: $0)] } ?? [])
  }

  /// What legs give back, as conditions see it.
  package var legFields: [String: FieldType] {
    var fields: [String: FieldType] = [:]
    for step in steps where step.kind == .leg {
      fields["steps.\(step.id).refused"] = FieldType(.truth)
      for field in step.leg?.gives ?? [] { fields["steps.\(step.id).\(field)"] = FieldType(.text) }
    }
    return fields
  }
}
