/// What one version of a process has that another has not; steps are the same where their ids are.
package struct ProcessDiff: Hashable, Sendable {
  package var added: [Step]
  package var removed: [Step]
  package var changed: [StepChange]
  /// The same steps, in another order on the page.
  package var isReordered: Bool

  package struct StepChange: Hashable, Sendable {
    package var before: Step
    package var after: Step
    package var parts: [Part]
  }

  /// What of a step changed.
  package enum Part: String, CaseIterable, Hashable, Sendable {
    case name, kind, performer, minutes, counting, leavingOut, next, choices, asked, leg, needs, effects
  }

  package init(from old: ProcessDefinition, to new: ProcessDefinition) {
    added = new.steps.filter { old.step($0.id) == nil }
    removed = old.steps.filter { new.step($0.id) == nil }
    changed = old.steps.compactMap { before in
      guard let after = new.step(before.id), after != before else { return nil }
      return StepChange(before: before, after: after, parts: Self.parts(before, after))
    }
    isReordered =
      old.steps.map(\.id).filter { new.step($0) != nil } != new.steps.map(\.id).filter { old.step($0) != nil }
  }

  package var isEmpty: Bool { added.isEmpty && removed.isEmpty && changed.isEmpty && !isReordered }

  private static func parts(_ old: Step, _ new: Step) -> [Part] {
    Part.allCases.filter { part in
      switch part {
      case .name: old.name != new.name
      case .kind: old.kind != new.kind
      case .performer: old.performer != new.performer || old.isChosenBefore != new.isChosenBefore
      case .minutes: old.minutes != new.minutes
      case .counting: old.isCounted != new.isCounted
      case .leavingOut: old.isOptional != new.isOptional
      case .next: old.next != new.next
      case .choices: old.choices != new.choices || old.branching != new.branching
      case .asked: old.asked != new.asked || old.silence != new.silence
      case .leg: old.leg != new.leg
      case .needs: old.needs != new.needs
      case .effects: old.effects != new.effects
      }
    }
  }
}
