import WorkingTime

/// The clock as one would explain it with a finger on the calendar: it knows of every minute whether it is worked,
/// and walks. It shares nothing with the clock it judges but the shape of the questions.
struct SlowClock {
  private var isWorked: [Bool]

  init(
    days: Int, change: Int, weeks: [[[OfficeHours.Session]]], _ special: [OfficeHoursPlan.SpecialDay],
    _ entries: [CalendarEntry]
  ) {
    let special = Dictionary(uniqueKeysWithValues: special.map { (ClockWorld.firstDay.days(to: $0.day), $0.sessions) })
    let kinds = Dictionary(uniqueKeysWithValues: entries.map { (ClockWorld.firstDay.days(to: $0.day), $0.kind) })
    isWorked = [Bool](repeating: false, count: days * 1_440)
    for day in 0..<days {
      let week = weeks[day < change ? 0 : 1]
      // 2026-01-01 was a Thursday, the fourth day of its week.
      var sessions = week[(day + 3) % 7]
      if kinds[day] == .off { sessions = [] }
      if kinds[day] == .work { sessions = week.first { !$0.isEmpty } ?? [] }
      if let own = special[day] { sessions = own }
      for session in sessions {
        for minute in session.opens..<session.closes { isWorked[day * 1_440 + minute] = true }
      }
    }
  }

  func due(_ question: ClockCase) -> Int {
    let (beginning, pauses) = Self.lastBeginning(question)
    if let days = Self.wholeDays(question) { return dueInDays(days, beginning, pauses) }
    switch question.term {
    case .workingMinutes(let minutes): return dueInMinutes(minutes, beginning, pauses, question.policy)
    case .sameDay: return dueToday(beginning, pauses, question.policy)
    case .calendarDays(let days): return dueInCalendarDays(days, beginning, pauses)
    case .calendarMonths(let months):
      return dueInCalendarDays(Self.days(inMonths: months, after: beginning / 1_440), beginning, pauses)
    }
  }

  /// Working minutes left, for terms counted in minutes; nil for others.
  func left(_ question: ClockCase) -> Int? {
    guard case .workingMinutes(let minutes) = question.term, Self.wholeDays(question) == nil else { return nil }
    var known = question
    known.stops = question.stops.filter { $0.to <= question.now }
    let open = question.stops.first { $0.from <= question.now && question.now < $0.to }
    let now = open?.from ?? question.now
    let due = due(known)
    if now > due { return -worked(due, now) }
    let (beginning, pauses) = Self.lastBeginning(known)
    var used = 0
    for minute in countingFrom(beginning, question.policy)..<max(now, countingFrom(beginning, question.policy))
    where isWorked[minute] && !Self.isPaused(minute, pauses) { used += 1 }
    return minutes - used
  }

  func worked(_ from: Int, _ to: Int) -> Int { isWorked[from..<to].count { $0 } }

  private func dueInMinutes(_ minutes: Int, _ beginning: Int, _ pauses: [ClockCase.Stop], _ policy: ClockPolicy) -> Int
  {
    var minute = countingFrom(beginning, policy)
    var counted = 0
    while counted < minutes {
      if isWorked[minute] && !Self.isPaused(minute, pauses) { counted += 1 }
      minute += 1
    }
    return minute
  }

  private func countingFrom(_ beginning: Int, _ policy: ClockPolicy) -> Int {
    let midnight = (beginning / 1_440 + 1) * 1_440
    let left = worked(beginning, midnight)
    if policy.lastHourCountsNextDay && left <= 60 { return midnight }
    if policy.cutoffCountsNextDay && beginning % 1_440 > policy.sameDayCutoff { return midnight }
    return beginning
  }

  private func dueInDays(_ days: Int, _ beginning: Int, _ pauses: [ClockCase.Stop]) -> Int {
    var day = beginning / 1_440
    var counted = 0
    while true {
      day += 1
      guard let end = end(of: day), !Self.isPaused(end - 1, pauses) else { continue }
      counted += 1
      if counted == days { return end }
    }
  }

  private func dueInCalendarDays(_ days: Int, _ beginning: Int, _ pauses: [ClockCase.Stop]) -> Int {
    var day = beginning / 1_440
    var counted = 0
    while true {
      while counted < days {
        day += 1
        let midnight = (day + 1) * 1_440
        // On the last day the term is over with the office hours; what stops the clock in the evening comes too late.
        let close = counted == days - 1 ? end(of: day) ?? midnight : midnight
        if !pauses.contains(where: { $0.from < close && midnight <= $0.to }) { counted += 1 }
      }
      let end = end(of: day)
      let pause = pauses.first { $0.from / 1_440 == day && $0.from < end ?? .max && $0.to / 1_440 > day }
      if let pause { day = pause.to / 1_440 } else if let end { return end } else { day += 1 }
    }
  }

  private func dueToday(_ beginning: Int, _ pauses: [ClockCase.Stop], _ policy: ClockPolicy) -> Int {
    var due = resultOfDay(beginning, policy)
    for pause in pauses where pause.from < due && pause.from < pause.to {
      due = max(due, resultOfDay(pause.to, policy))
    }
    return due
  }

  private func resultOfDay(_ moment: Int, _ policy: ClockPolicy) -> Int {
    var day = moment / 1_440
    if moment % 1_440 <= policy.sameDayCutoff, let end = end(of: day), moment < end { return end }
    while true {
      day += 1
      if let end = end(of: day) { return end }
    }
  }

  /// The minute after the last worked minute of a day.
  private func end(of day: Int) -> Int? {
    (day * 1_440..<(day + 1) * 1_440).last { isWorked[$0] }.map { $0 + 1 }
  }

  private static func isPaused(_ minute: Int, _ pauses: [ClockCase.Stop]) -> Bool {
    pauses.contains { $0.from <= minute && minute < $0.to }
  }

  private static func lastBeginning(_ question: ClockCase) -> (Int, [ClockCase.Stop]) {
    guard let restart = question.stops.lastIndex(where: \.restarts) else { return (question.accepted, question.stops) }
    return (question.stops[restart].to, Array(question.stops[(restart + 1)...]))
  }

  private static func wholeDays(_ question: ClockCase) -> Int? {
    guard question.policy.counting == .day, case .workingMinutes(let minutes) = question.term, minutes % 480 == 0
    else { return nil }
    return minutes / 480
  }

  /// Day by day to the same number of a later month, or to that month's last day.
  private static func days(inMonths months: Int, after first: Int) -> Int {
    let wanted = ClockWorld.firstDay.adding(days: first).day
    var (days, passed) = (0, 0)
    while true {
      days += 1
      let day = ClockWorld.firstDay.adding(days: first + days)
      if day.day == 1 { passed += 1 }
      if passed == months, day.day == wanted || day.adding(days: 1).day == 1 { return days }
    }
  }
}
