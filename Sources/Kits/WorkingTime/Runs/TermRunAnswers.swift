extension TermRun {
  /// The due date by law. While a stop lasts, the one that stood when it began.
  package func due(in calendar: WorkingCalendar) -> Instant { Reckoning(self, in: calendar).due }

  /// The date the citizen was told last: that of the apology if there was one, else the due date. A promised date that
  /// became a rest day ends with the next working day.
  package func appointment(in calendar: WorkingCalendar) -> Instant {
    guard let `extension` else { return due(in: calendar) }
    // What was left of the new date when the clock stopped is left when it goes on.
    let promised = calendar.endingOnWorkingDay(`extension`.to)
    return stops.filter { $0.from >= `extension`.at }.reduce(promised) { date, stop in
      guard let to = stop.to, stop.from < date else { return date }
      return stop.then == .restart
        ? due(in: calendar) : calendar.deadline(date, pausedAt: stop.from, resumedAt: to)
    }
  }

  /// How much of the term was used at a moment, as known then. It stands still in a stop.
  package func use(at now: Instant, in calendar: WorkingCalendar) -> TermUse {
    let known = known(at: now)
    let moment = known.openStop?.from ?? now
    let reckoning = Reckoning(known, in: calendar)
    let overdue = moment > reckoning.due ? calendar.workingMinutes(from: reckoning.due, to: moment) : 0
    return TermUse(
      used: reckoning.minutes(until: moment, in: calendar) + overdue, total: reckoning.minutes(in: calendar))
  }

  /// The same up to the date the citizen was told last: after an apology the new date counts, not the law's.
  package func useOfAppointment(at now: Instant, in calendar: WorkingCalendar) -> TermUse {
    let known = known(at: now)
    guard known.extension != nil else { return use(at: now, in: calendar) }
    return calendar.use(of: acceptedAt, to: known.appointment(in: calendar), at: known.openStop?.from ?? now)
  }

  package func timeUsed(at now: Instant, in calendar: WorkingCalendar) -> Int { use(at: now, in: calendar).used }

  /// Working minutes; negative when it is overdue.
  package func timeLeft(at now: Instant, in calendar: WorkingCalendar) -> Int { use(at: now, in: calendar).left }

  /// What a change of the calendar does to a running term; nil when its due date has passed or stays.
  package func change(
    from old: WorkingCalendar, to new: WorkingCalendar, at now: Instant
  ) -> (before: Instant, after: Instant)? {
    let (before, after) = (due(in: old), due(in: new))
    return before > now && after > now && before != after ? (before, after) : nil
  }
}
