/// Counts working minutes.
struct MinutePace: Pace {
  let minutes: Int
  let start: Instant
  let calendar: WorkingCalendar

  func count(around pauses: [Range<Instant>]) -> Count {
    var counted: [Range<Instant>] = []
    var from = start
    var due = calendar.adding(workingMinutes: minutes, to: start)
    for pause in pauses where pause.lowerBound < due && pause.upperBound > from {
      let stop = max(pause.lowerBound, from)
      let left = calendar.workingMinutes(from: stop, to: due)
      if from < stop { counted.append(from..<stop) }
      from = pause.upperBound
      due = calendar.adding(workingMinutes: left, to: from)
    }
    return (counted + [from..<max(from, due)], due, nil)
  }
}
