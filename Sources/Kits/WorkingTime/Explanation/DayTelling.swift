/// Tells of each day what counted in it.
struct DayTelling {
  let run: TermRun
  let way: Explanation.Way
  let reckoning: Reckoning
  let calendar: WorkingCalendar

  func day(_ day: Day) -> Explanation.DayLine {
    Explanation.DayLine(day: day, note: note(day), parts: calendar.sessions(on: day).flatMap { parts(of: $0, on: day) })
  }

  private func note(_ day: Day) -> Explanation.DayNote? {
    if let special = calendar.specialDay(day) { return .special(special) }
    if let entry = calendar.entry(on: day) { return entry.kind == .off ? .off(entry) : .worked(entry) }
    return calendar.isWorkingDay(day) ? nil : .weeklyRest
  }

  /// A session, cut wherever something begins or ends.
  private func parts(of session: OfficeHours.Session, on day: Day) -> [Explanation.Part] {
    let cuts = edges.filter { $0.day == day && session.opens < $0.minuteOfDay && $0.minuteOfDay < session.closes }
    let minutes = [session.opens] + Set(cuts.map(\.minuteOfDay)).sorted() + [session.closes]
    let parts = zip(minutes, minutes.dropFirst()).map { from, to in
      Explanation.Part(session: .init(from: from, to: to), reason: reason(day.at(minuteOfDay: from)))
    }
    return parts.reduce(into: []) { joined, part in
      if let last = joined.last, last.reason == part.reason {
        joined[joined.count - 1] = Explanation.Part(
          session: .init(from: last.session.opens, to: part.session.closes), reason: part.reason)
      } else {
        joined.append(part)
      }
    }
  }

  private var edges: [Instant] {
    [run.acceptedAt.wholeMinute, reckoning.beginning, reckoning.due]
      + reckoning.counted.flatMap { [$0.lowerBound, $0.upperBound] }
      + run.stops.flatMap { [$0.from.wholeMinute, ($0.to ?? $0.from).wholeMinute] }
  }

  private func reason(_ moment: Instant) -> Explanation.Reason? {
    if reckoning.counted.contains(where: { $0.contains(moment) }) { return nil }
    if moment < run.acceptedAt.wholeMinute { return .beforeAcceptance }
    if moment < reckoning.beginning { return isInStop(moment) ? .paused : .beforeRestart }
    if moment >= reckoning.due { return .afterDue }
    if moment < reckoning.counted.first?.lowerBound ?? reckoning.due, !isInStop(moment) { return delay }
    return .paused
  }

  /// Between acceptance and the first counted moment.
  private var delay: Explanation.Reason {
    switch way {
    case .wholeDays, .calendar: .dayOfAcceptance
    case .sameDay: .afterCutoff
    case .minutes:
      switch calendar.delay(for: reckoning.beginning, policy: run.policy) {
      case .lastHour: .lastHour
      case .afterCutoff: .afterCutoff
      case .outsideHours, nil: .paused
      }
    }
  }

  private func isInStop(_ moment: Instant) -> Bool {
    run.stops.contains { $0.from <= moment && moment < $0.to ?? $0.from }
  }
}
