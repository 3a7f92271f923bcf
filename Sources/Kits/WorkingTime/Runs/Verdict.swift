/// How a dossier ended, to the minute.
package enum Verdict: Hashable, Sendable {
  /// So many working minutes before it was due.
  case early(Int)
  case onTime
  /// So many working minutes after it was due; none when no office hours lay between.
  case late(Int)

  package var isLate: Bool {
    if case .late = self { true } else { false }
  }
}

extension TermRun {
  /// Judged by the due date of the law: a dossier with a new date after an apology is still late.
  package func verdict(finishedAt end: Instant, in calendar: WorkingCalendar) -> Verdict {
    calendar.verdict(due: known(at: end).due(in: calendar), finishedAt: end)
  }
}

extension WorkingCalendar {
  package func verdict(due: Instant, finishedAt end: Instant) -> Verdict {
    let minutes = workingMinutes(from: due, to: end)
    if end.wholeMinute > due.wholeMinute { return .late(minutes) }
    return end.wholeMinute < due.wholeMinute ? .early(-minutes) : .onTime
  }
}
