/// What is wrong with a process before anyone works by it. An empty list means it may be published.
package enum ProcessFault: Hashable, Sendable {
  case empty
  case doubleID(Step.ID)
  case unknownNext(from: Step.ID, to: Step.ID)
  case circle(Step.ID)
  case severalStarts([Step.ID])
  case receptionInTheMiddle(Step.ID)
  case nothingAfterDelivery(Step.ID)
  case negativeTime(Step.ID)
  case nobody(Step.ID)
}

extension Process {
  package var faults: [ProcessFault] {
    guard !steps.isEmpty else { return [.empty] }
    var faults: [ProcessFault] = []
    var seen: Set<Step.ID> = []
    for step in steps where !seen.insert(step.id).inserted { faults.append(.doubleID(step.id)) }
    for step in steps {
      faults += step.next.filter { !seen.contains($0) }.map { .unknownNext(from: step.id, to: $0) }
      if descendants(of: step.id).contains(step.id) { faults.append(.circle(step.id)) }
      if step.minutes < 0 { faults.append(.negativeTime(step.id)) }
      if step.performer.role.isEmpty || step.performer.place.isEmpty { faults.append(.nobody(step.id)) }
      if step.kind == .delivery && !step.next.isEmpty { faults.append(.nothingAfterDelivery(step.id)) }
      if step.isReception && !predecessors(of: step.id).isEmpty { faults.append(.receptionInTheMiddle(step.id)) }
    }
    let starts = start().open
    if starts.count != 1 { faults.append(.severalStarts(starts)) }
    return faults
  }
}
