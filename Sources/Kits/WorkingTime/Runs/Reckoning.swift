/// A term worked out under a calendar: the stretches of time that count for it, and where they end.
struct Reckoning: Sendable {
  /// Acceptance, or the end of the last stop after which the term began anew.
  let beginning: Instant
  /// In the order of time; office hours inside of these are counted.
  let counted: [Range<Instant>]
  let due: Instant
  /// The last day of a term of the calendar before it is moved to a working day; nil for other terms.
  let lastCalendarDay: Day?

  /// A stop that still lasts changes nothing: until it ends nobody knows by how much.
  init(_ run: TermRun, in calendar: WorkingCalendar) {
    let restart = run.stops.lastIndex { $0.then == .restart && $0.to != nil }
    beginning = restart.flatMap { run.stops[$0].to }?.wholeMinute ?? run.acceptedAt.wholeMinute
    let pauses = run.stops[(restart.map { $0 + 1 } ?? 0)...].compactMap { stop in
      stop.to.map { stop.from.wholeMinute..<$0.wholeMinute }
    }

    let pace: any Pace =
      if let days = run.term.wholeDays(run.policy.counting) {
        DayPace(days: days, beginning: beginning, calendar: calendar)
      } else {
        switch run.term {
        case .workingMinutes(let minutes):
          MinutePace(
            minutes: minutes, start: calendar.startOfCounting(for: beginning, policy: run.policy), calendar: calendar)
        case .sameDay: SameDayPace(beginning: beginning, policy: run.policy, calendar: calendar)
        case .calendarDays, .calendarMonths: CalendarPace(term: run.term, beginning: beginning, calendar: calendar)
        }
      }
    (counted, due, lastCalendarDay) = pace.count(around: pauses)
  }

  /// Working minutes that counted until a moment.
  func minutes(until now: Instant = Instant(rawValue: .max), in calendar: WorkingCalendar) -> Int {
    counted.reduce(0) { sum, stretch in
      guard stretch.lowerBound < now else { return sum }
      return sum + calendar.workingMinutes(from: stretch.lowerBound, to: min(stretch.upperBound, now))
    }
  }
}

/// A way in which a term runs. Each stops at a pause, and goes on after it with what was left.
protocol Pace {
  typealias Count = (counted: [Range<Instant>], due: Instant, lastCalendarDay: Day?)

  /// - Parameter pauses: in the order of time, none overlapping another, in whole minutes.
  func count(around pauses: [Range<Instant>]) -> Count
}
