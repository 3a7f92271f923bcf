/// Whether the steps hang together.
extension ProcessDefinition {
  /// Faults that make every further question senseless.
  var shapeFaults: [ProcessFault] {
    var faults: [ProcessFault] = []
    var seen: Set<Step.ID> = []
    for step in steps where !seen.insert(step.id).inserted { faults.append(.doubleID(step.id)) }
    for step in steps {
      faults += step.followers.filter { !seen.contains($0) }.map { .unknownNext(from: step.id, to: $0) }
      if !step.choices.isEmpty, !step.next.isEmpty { faults.append(.nextBesideChoices(step.id)) }
      if descendants(of: step.id).contains(step.id) { faults.append(.circle(step.id)) }
    }
    return faults
  }

  var wayFaults: [ProcessFault] {
    // The counter is the door: what stands beside it without a way from it is reached by nobody.
    let doors = starts.filter { step($0)?.isReception == true }
    var faults: [ProcessFault] = []
    if starts.count > 1, doors.count != 1 { faults.append(.severalStarts(starts)) }
    if starts.count > 1, let door = doors.first, doors.count == 1 {
      let reached = descendants(of: door).union([door])
      faults += steps.map(\.id).filter { !reached.contains($0) }.map { .unreachable($0) }
    }
    let endsInDelivery = steps.contains { $0.kind == .delivery }
    for step in steps {
      if step.isReception, !predecessors(of: step.id).isEmpty { faults.append(.receptionInTheMiddle(step.id)) }
      if step.kind == .delivery {
        if !step.followers.isEmpty { faults.append(.nothingAfterDelivery(step.id)) }
      } else if endsInDelivery, step.choices.isEmpty, step.next.isEmpty {
        faults.append(.deadEnd(step.id))
      }
      if !step.choices.isEmpty, step.choices.allSatisfy({ $0.back != nil }) { faults.append(.loopWithoutExit(step.id)) }
    }
    return faults
  }

  /// Where a result is due, no way may end without the hand-over.
  func returnFaults(_ context: CheckContext) -> [ProcessFault] {
    guard context.givesResult, !steps.contains(where: { $0.kind == .delivery }) else { return [] }
    return steps.filter { $0.choices.isEmpty && $0.next.isEmpty }.map { .missingReturn($0.id) }
  }

  func termFaults(_ context: CheckContext) -> [ProcessFault] {
    guard let legal = context.legalMinutes else { return [] }
    let way = longestWay
    return way.minutes > legal ? [.termTooLong(steps: way.steps, minutes: way.minutes, legal: legal)] : []
  }

  func staffFaults(_ context: CheckContext) -> [ProcessFault] {
    steps.filter { !$0.isCitizens && $0.kind != .automaticReception }.flatMap { step in
      ([step.performer] + step.asked).flatMap { performer in
        context.staff.filter { !$0.value.contains(performer) }.map(\.key).sorted()
          .map { .nobodyHolds(step.id, performer, agency: $0) }
      }
    }
  }
}
