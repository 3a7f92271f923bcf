extension WorkingCalendar {
  /// When a dossier accepted at a moment is due.
  package func deadline(from acceptance: Instant, term: Term, policy: ClockPolicy = .standard) -> Instant {
    switch term {
    case .workingMinutes(let minutes):
      adding(workingMinutes: minutes, to: startOfCounting(for: acceptance, policy: policy))
    case .sameDay:
      end(of: dayOfSameDayResult(for: acceptance, policy: policy))
    case .calendarDays(let days):
      // Bộ luật Dân sự 2015 Art. 147–148: the day of acceptance does not count; a term that ends on a rest day ends
      // with the next working day.
      end(of: workingDay(onOrAfter: acceptance.day.adding(days: days)))
    }
  }

  /// The same deadline after a pause: what was left of the term when the clock stopped is left when it goes on.
  package func deadline(_ due: Instant, pausedAt pause: Instant, resumedAt resumption: Instant) -> Instant {
    adding(workingMinutes: workingMinutes(from: pause, to: due), to: resumption)
  }

  /// The first moment that counts: acceptance, or the start of the next session when it falls outside of one.
  package func startOfCounting(for acceptance: Instant, policy: ClockPolicy = .standard) -> Instant {
    let today = acceptance.day
    let left = minutesLeft(today: acceptance)
    if left == 0 || (policy.lastHourCountsNextDay && left <= 60) { return start(of: workingDay(after: today)) }

    let next = sessions(on: today).first { $0.closes > acceptance.minuteOfDay }
    return today.at(minuteOfDay: max(next?.opens ?? 0, acceptance.minuteOfDay))
  }

  private func dayOfSameDayResult(for acceptance: Instant, policy: ClockPolicy) -> Day {
    let today = acceptance.day
    let isInTime = acceptance.minuteOfDay < policy.sameDayCutoff && minutesLeft(today: acceptance) > 0
    return isInTime ? today : workingDay(after: today)
  }
}
