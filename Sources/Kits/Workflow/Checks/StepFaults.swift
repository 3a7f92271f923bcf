/// Whether a step by itself makes sense.
extension ProcessDefinition {
  func stepFaults(_ step: Step) -> [ProcessFault] {
    var faults: [ProcessFault] = []
    if step.minutes < 0 || (step.leg?.minutes ?? 0) < 0 { faults.append(.negativeTime(step.id)) }
    let performers = [step.performer] + step.asked
    if performers.contains(where: { $0.role.isEmpty || $0.place.isEmpty }) { faults.append(.nobody(step.id)) }
    if step.isOptional, !step.mayBeLeftOut { faults.append(.mayNotBeLeftOut(step.id)) }
    faults += consultationFaults(step) + legFaults(step)
    let before = predecessors(of: step.id).compactMap(self.step)
    let isChosenByNobody = before.contains { $0.completesItself || $0.isCitizens }
    if step.isChosenBefore, before.isEmpty || isChosenByNobody || step.isCitizens {
      faults.append(.nobodyChooses(step.id))
    }
    for next in [step.next] + step.choices.map(\.next) where Set(named(next).map(\.performer)).count > 1 {
      faults.append(.severalNamed(step.id))
    }
    if !step.allNeeds.isEmpty, !step.asksItsPerformer { faults.append(.needsOutOfPlace(step.id)) }
    if step.allEffects.contains(.pause), !resumes(after: step) { faults.append(.pauseWithoutEnd(step.id)) }
    return faults
  }

  /// Those of the next steps that are given to somebody by name.
  private func named(_ next: [Step.ID]) -> [Step] { next.compactMap(step).filter(\.isChosenBefore) }

  private func consultationFaults(_ step: Step) -> [ProcessFault] {
    guard step.kind == .consultation else { return step.asked.isEmpty ? [] : [.askedOutOfPlace(step.id)] }
    if step.asked.isEmpty { return [.nobodyAsked(step.id)] }
    return step.silence == .consent && step.minutes == 0 ? [.silenceWithoutTerm(step.id)] : []
  }

  private func legFaults(_ step: Step) -> [ProcessFault] {
    guard step.kind == .leg else { return step.leg == nil ? [] : [.legOutOfPlace(step.id)] }
    guard let leg = step.leg else { return [.legMissing(step.id)] }
    return step.isCounted && leg.minutes > step.minutes ? [.legLongerThanStep(step.id)] : []
  }

  private func resumes(after step: Step) -> Bool {
    descendants(of: step.id).compactMap(self.step).contains { $0.allEffects.contains(.resume) }
  }
}

extension Step {
  var allEffects: [Effect] { effects + choices.flatMap(\.effects) }

  fileprivate var allNeeds: [Need] { needs + choices.flatMap(\.needs) }

  /// Someone of the office does it with a form of its own, where more can be asked for.
  fileprivate var asksItsPerformer: Bool {
    switch kind {
    case .work, .approval, .signature, .issue, .publication: true
    default: false
    }
  }

  /// Work that helps may be spared; a reception, a decision, a hand-over may not.
  fileprivate var mayBeLeftOut: Bool {
    switch kind {
    case .work, .issue, .publication: choices.isEmpty
    default: false
    }
  }
}
