/// Which step of a new version takes the place of which of the old, for cases that are running.
package struct Mapping: Codable, Hashable, Sendable {
  package var steps: [Step.ID: Step.ID]
  /// Steps of the new version that count as done for moved cases although the old version never asked for them.
  package var waived: Set<Step.ID>

  package init(steps: [Step.ID: Step.ID], waived: Set<Step.ID> = []) {
    (self.steps, self.waived) = (steps, waived)
  }

  /// Every step to the one of the same id, where there is one.
  package init(sameIDs old: ProcessDefinition, _ new: ProcessDefinition) {
    self.init(
      steps: Dictionary(uniqueKeysWithValues: old.steps.filter { new.step($0.id) != nil }.map { ($0.id, $0.id) }))
  }
}

/// Why a case cannot be moved.
package enum MappingFault: Error, Hashable, Codable, Sendable {
  case unknownOld(Step.ID)
  case unknownNew(Step.ID)
  /// A step that cases stand at, or have done, has no place in the new version.
  case unmapped(Step.ID)
  /// A decision stays a decision, a question a question: only office work may become other office work.
  case otherKind(Step.ID, Step.ID)
  /// Two open steps would become one.
  case merged(Step.ID)
  /// The new version asks for a step before the place the case would stand at, and nobody did it.
  case skips(Step.ID)
  /// The choice that was taken has no like.
  case choiceLost(Step.ID)
  /// Nobody is spared a decision, a payment or the hand-over.
  case mayNotBeWaived(Step.ID)
  /// The legal clock runs at one of the steps and not at the other: the appointment would move.
  case clockTurns(Step.ID)
  /// The clock is held, and the new version never lets it go.
  case heldForever
  /// Another agency works on what the step opened; the new version opens something else there.
  case legRuns(Step.ID)
  /// A way further on depends on an answer that the old version never asked for.
  case resultMissing(Step.ID)
  /// The case would stand elsewhere than the mapping says.
  case standsElsewhere(expected: [Step.ID], found: [Step.ID])
}
