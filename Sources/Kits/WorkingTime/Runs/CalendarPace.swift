/// Counts days or months of the calendar, the first day after the day of acceptance. A day counts when the clock runs
/// at its end; the last one is moved to a working day.
struct CalendarPace: Pace {
  let term: Term
  let beginning: Instant
  let calendar: WorkingCalendar

  func count(around pauses: [Range<Instant>]) -> Count {
    var counted: [Range<Instant>] = []
    var from = beginning.day.adding(days: 1)
    var last = term.lastCalendarDay(from: beginning.day) ?? beginning.day
    for pause in pauses where pause.lowerBound < due(last) {
      let stop = max(from, pause.lowerBound.day)
      let goingOn = max(from, pause.upperBound.day)
      guard stop < goingOn else { continue }
      if from < stop { counted.append(from.midnight..<stop.midnight) }
      // A pause may also begin in the rest days that follow the last day.
      last = max(last, stop).adding(days: stop.days(to: goingOn))
      from = goingOn
    }
    let due = due(last)
    return (counted + [from.midnight..<max(from.midnight, due)], due, last)
  }

  private func due(_ last: Day) -> Instant { calendar.end(of: calendar.workingDay(onOrAfter: last)) }
}
