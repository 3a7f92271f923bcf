extension WorkingCalendar {
  /// When a dossier accepted at a moment is due.
  package func deadline(from acceptance: Instant, term: Term, policy: ClockPolicy = .standard) -> Instant {
    if let days = term.wholeDays(policy.counting) { return end(of: workingDay(days, after: acceptance.day)) }
    return switch term {
    case .workingMinutes(let minutes):
      adding(workingMinutes: minutes, to: startOfCounting(for: acceptance, policy: policy))
    case .sameDay:
      end(of: dayOfSameDayResult(for: acceptance, policy: policy))
    case .calendarDays, .calendarMonths:
      // Bộ luật Dân sự 2015 Art. 147–148: the day of acceptance does not count; a term that ends on a rest day ends
      // with the next working day.
      end(of: workingDay(onOrAfter: term.lastCalendarDay(from: acceptance.day) ?? acceptance.day))
    }
  }

  /// The same deadline after a pause: what was left of the term when the clock stopped is left when it goes on.
  package func deadline(_ due: Instant, pausedAt pause: Instant, resumedAt resumption: Instant) -> Instant {
    adding(workingMinutes: workingMinutes(from: pause, to: due), to: resumption)
  }

  /// A date that was named: on a rest day it is the end of the next working day. // Bộ luật Dân sự 2015 Art. 148
  package func endingOnWorkingDay(_ date: Instant) -> Instant {
    isWorkingDay(date.day) ? date : end(of: workingDay(after: date.day))
  }

  /// The first moment that counts: acceptance, or the start of the next session when it falls outside of one.
  package func startOfCounting(for acceptance: Instant, policy: ClockPolicy = .standard) -> Instant {
    let today = acceptance.day
    if delay(for: acceptance, policy: policy) != nil { return start(of: workingDay(after: today)) }

    let next = sessions(on: today).first { $0.closes > acceptance.minuteOfDay }
    return today.at(minuteOfDay: max(next?.opens ?? 0, acceptance.minuteOfDay))
  }

  /// The working day that is the nth after a day; on a rest day the first after it is the next working day.
  package func workingDay(_ number: Int, after day: Day) -> Day {
    var day = day
    for _ in 0..<number where day < .last { day = workingDay(after: day) }
    return day
  }

  func dayOfSameDayResult(for acceptance: Instant, policy: ClockPolicy) -> Day {
    let today = acceptance.day
    let isInTime = acceptance.minuteOfDay <= policy.sameDayCutoff && minutesLeft(today: acceptance) > 0
    return isInTime ? today : workingDay(after: today)
  }

  /// Why counting starts only on the next working day.
  func delay(for acceptance: Instant, policy: ClockPolicy) -> Delay? {
    let left = minutesLeft(today: acceptance)
    if left == 0 { return .outsideHours }
    if policy.lastHourCountsNextDay && left <= 60 { return .lastHour }
    return policy.cutoffCountsNextDay && acceptance.minuteOfDay > policy.sameDayCutoff ? .afterCutoff : nil
  }

  enum Delay: Hashable, Sendable { case outsideHours, lastHour, afterCutoff }
}

extension Term {
  /// Where a term of the calendar ends, before it is moved to a working day; nil for other terms.
  func lastCalendarDay(from day: Day) -> Day? {
    switch self {
    case .calendarDays(let days): return day.adding(days: days)
    case .calendarMonths(let months):
      // Bộ luật Dân sự 2015 Art. 148: without the same number in the last month, its last day.
      let month = day.month + min(max(months, -200_000), 200_000)
      let lastOfMonth = Day(day.year, month + 1, 0)
      return min(Day(day.year, month, day.day), lastOfMonth)
    case .workingMinutes, .sameDay: return nil
    }
  }
}
