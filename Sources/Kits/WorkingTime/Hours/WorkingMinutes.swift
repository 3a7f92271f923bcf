extension WorkingCalendar {
  /// Working minutes between two moments; negative when the second is the earlier one. Both count as whole minutes.
  package func workingMinutes(from start: Instant, to end: Instant) -> Int {
    guard start <= end else { return -workingMinutes(from: end, to: start) }
    let lastDay = end.day
    var day = start.day
    guard day < lastDay else { return minutes(on: day, from: start.minuteOfDay, to: end.minuteOfDay) }

    var sum = minutes(on: day, from: start.minuteOfDay, to: 1_440)
    day = day.adding(days: 1)
    while day < lastDay {
      sum += minutes(on: day)
      day = day.adding(days: 1)
    }
    return sum + minutes(on: lastDay, from: 0, to: end.minuteOfDay)
  }

  /// The moment at which so many working minutes have passed; with a negative number, the moment from which so many
  /// lead to this one. Time that ends with a session ends there, not at the start of the next one.
  package func adding(workingMinutes amount: Int, to start: Instant) -> Instant {
    if amount == 0 { return start.wholeMinute }
    return amount > 0 ? forward(amount, from: start) : back(amount.magnitude, from: start)
  }

  private func forward(_ amount: Int, from start: Instant) -> Instant {
    var left = amount
    var from = start.minuteOfDay
    var day = start.day
    while day < .last {
      if from == 0, left > minutes(on: day) {
        left -= minutes(on: day)
      } else {
        for session in sessions(on: day) where session.closes > from {
          let opens = max(session.opens, from)
          if left <= session.closes - opens { return day.at(minuteOfDay: opens + left) }
          left -= session.closes - opens
        }
      }
      day = day.adding(days: 1)
      from = 0
    }
    return end(of: day)
  }

  private func back(_ amount: UInt, from start: Instant) -> Instant {
    var left = amount
    var until = start.minuteOfDay
    var day = start.day
    while day > .first {
      for session in sessions(on: day).reversed() where session.opens < until {
        let closes = min(session.closes, until)
        if left <= UInt(closes - session.opens) { return day.at(minuteOfDay: closes - Int(left)) }
        left -= UInt(closes - session.opens)
      }
      day = day.adding(days: -1)
      until = 1_440
    }
    return self.start(of: day)
  }

  private func minutes(on day: Day, from: Int, to: Int) -> Int {
    sessions(on: day).reduce(0) { $0 + max(0, min($1.closes, to) - max($1.opens, from)) }
  }

  /// Working minutes left on the day of a moment.
  func minutesLeft(today now: Instant) -> Int { minutes(on: now.day, from: now.minuteOfDay, to: 1_440) }
}
