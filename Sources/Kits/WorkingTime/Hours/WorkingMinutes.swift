extension WorkingCalendar {
  /// Working minutes between two moments; negative when the second is the earlier one. Both count as whole minutes.
  package func workingMinutes(from start: Instant, to end: Instant) -> Int { worked(until: end) - worked(until: start) }

  /// The moment at which so many working minutes have passed; with a negative number, the moment from which so many
  /// lead to this one. Time that ends with a session ends there, not at the start of the next one.
  package func adding(workingMinutes amount: Int, to start: Instant) -> Instant {
    if amount == 0 { return start.wholeMinute }
    // More than the minutes of all years there are; so far the sum cannot overflow.
    let amount = min(max(amount, -10_000_000_000), 10_000_000_000)
    let target = worked(until: start) + amount
    return amount > 0 ? firstMoment(after: target) : lastMoment(after: target)
  }

  /// Working minutes left on the day of a moment.
  func minutesLeft(today now: Instant) -> Int {
    let shape = table[now.day]
    return shape.minutes - shape.minutes(before: now.minuteOfDay)
  }

  /// Minutes worked since a day that is always the same for this calendar.
  private func worked(until moment: Instant) -> Int {
    let day = moment.day
    return table.worked(before: day.ordinal) + table[day].minutes(before: moment.minuteOfDay)
  }

  private func firstMoment(after target: Int) -> Instant {
    let ordinal = table.firstDay(reaching: target)
    guard ordinal >= Day.first.ordinal else { return start(of: .first) }
    guard ordinal <= Day.last.ordinal else { return end(of: .last) }
    let day = Day(ordinal: ordinal)
    return table[day].firstMinute(after: target - table.worked(before: ordinal)).map(day.at(minuteOfDay:))
      ?? end(of: day)
  }

  private func lastMoment(after target: Int) -> Instant {
    let ordinal = table.firstDay(reaching: target + 1)
    guard ordinal >= Day.first.ordinal else { return start(of: .first) }
    guard ordinal <= Day.last.ordinal else { return end(of: .last) }
    let day = Day(ordinal: ordinal)
    return table[day].lastMinute(after: target - table.worked(before: ordinal)).map(day.at(minuteOfDay:))
      ?? start(of: day)
  }
}
