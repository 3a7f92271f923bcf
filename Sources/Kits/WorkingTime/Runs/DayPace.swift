/// Counts whole working days, the first of them after the day of acceptance. A day counts when the clock runs at the
/// end of its office hours: the day on which it stops is still to come, the day on which it goes on is counted.
struct DayPace: Pace {
  let days: Int
  let beginning: Instant
  let calendar: WorkingCalendar

  func count(around pauses: [Range<Instant>]) -> Count {
    var counted: [Range<Instant>] = []
    var from = beginning.day.adding(days: 1)
    var last = calendar.workingDay(days, after: beginning.day)
    for pause in pauses {
      let stop = max(from, firstDay(endingAfter: pause.lowerBound))
      let goingOn = max(from, firstDay(endingAfter: pause.upperBound))
      guard stop <= last, stop < goingOn else { continue }
      let left = workingDays(from: stop, through: last)
      if from < stop { counted.append(from.midnight..<stop.midnight) }
      from = goingOn
      last = calendar.workingDay(left, after: goingOn.adding(days: -1))
    }
    let due = calendar.end(of: last)
    return (counted + [from.midnight..<max(from.midnight, due)], due, nil)
  }

  /// The first day whose office hours end after a moment.
  private func firstDay(endingAfter moment: Instant) -> Day {
    moment < calendar.end(of: moment.day) ? moment.day : moment.day.adding(days: 1)
  }

  private func workingDays(from first: Day, through last: Day) -> Int {
    var count = 0
    var day = first
    while day <= last, day < .last {
      if calendar.isWorkingDay(day) { count += 1 }
      day = day.adding(days: 1)
    }
    return count
  }
}

extension Day {
  var midnight: Instant { at(minuteOfDay: 0) }
}
