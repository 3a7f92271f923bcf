/// Ends with the office hours of the day of acceptance. The end of a pause is as another acceptance.
struct SameDayPace: Pace {
  let beginning: Instant
  let policy: ClockPolicy
  let calendar: WorkingCalendar

  func count(around pauses: [Range<Instant>]) -> Count {
    var counted: [Range<Instant>] = []
    var day = calendar.dayOfSameDayResult(for: beginning, policy: policy)
    var from = max(beginning, calendar.start(of: day))
    for pause in pauses where pause.lowerBound < calendar.end(of: day) && pause.lowerBound < pause.upperBound {
      if from < pause.lowerBound { counted.append(from..<pause.lowerBound) }
      day = max(day, calendar.dayOfSameDayResult(for: pause.upperBound, policy: policy))
      from = max(from, pause.upperBound)
    }
    let due = calendar.end(of: day)
    return (counted + [from..<max(from, due)], due, nil)
  }
}
