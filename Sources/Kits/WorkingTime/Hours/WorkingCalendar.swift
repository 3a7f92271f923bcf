/// When an office works: its hours over the years, the days off, the rest days worked in exchange for a day off, and
/// the days on which it opens or closes on its own.
package struct WorkingCalendar: Sendable {
  /// The weekly hours, the last ones where they change over the years.
  package let hours: OfficeHours
  let plan: OfficeHoursPlan
  let entries: [Day: CalendarEntry]
  let specialDays: [Day: OfficeHoursPlan.SpecialDay]
  let table: DayTable

  /// A day in both sets is worked: the exchange was decided for that very day.
  package init(hours: OfficeHours, off: Set<Day> = [], work: Set<Day> = []) {
    let entries =
      off.map { CalendarEntry(day: $0, kind: .off, reason: "") }
      + work.map { CalendarEntry(day: $0, kind: .work, reason: "") }
    self.init(plan: OfficeHoursPlan(always: hours), entries: entries)
  }

  /// - Parameter entries: of two for one day the later counts.
  package init(
    plan: OfficeHoursPlan, entries: [CalendarEntry], for purpose: OfficeHoursPlan.Purpose = .solving
  ) {
    self.plan = plan
    hours = (plan.periods.last ?? plan.periods[0]).hours
    self.entries = Dictionary(entries.map { ($0.day, $0) }) { _, later in later }
    specialDays = Dictionary(plan.specialDays.map { ($0.day, $0) }) { _, later in later }
    table = Self.table(of: plan, self.entries, specialDays, purpose)
  }

  /// With the special days of these years; the week alone decides in others.
  package init(
    plan: OfficeHoursPlan, calendars: YearCalendars, years: ClosedRange<Int>,
    for purpose: OfficeHoursPlan.Purpose = .solving
  ) {
    self.init(plan: plan, entries: calendars.entries(in: years), for: purpose)
  }

  package func isWorkingDay(_ day: Day) -> Bool { minutes(on: day) > 0 }

  /// The sessions of a day in their order; none on a rest day.
  package func sessions(on day: Day) -> [OfficeHours.Session] { table[day].sessions }

  /// Working minutes of a whole day.
  package func minutes(on day: Day) -> Int { table[day].minutes }

  /// What was announced or worked out for a day, if anything.
  package func entry(on day: Day) -> CalendarEntry? { entries[day] }

  /// What the office itself decided for a day, if anything.
  package func specialDay(_ day: Day) -> OfficeHoursPlan.SpecialDay? { specialDays[day] }

  /// The first working day that is this day or comes after it.
  package func workingDay(onOrAfter day: Day) -> Day {
    var day = day
    while day < .last, !isWorkingDay(day) { day = day.adding(days: 1) }
    return day
  }

  package func workingDay(after day: Day) -> Day { workingDay(onOrAfter: day.adding(days: 1)) }

  /// When work begins on a working day.
  package func start(of day: Day) -> Instant { day.at(minuteOfDay: sessions(on: day).first?.opens ?? 0) }

  /// When work ends on a working day.
  package func end(of day: Day) -> Instant { day.at(minuteOfDay: sessions(on: day).last?.closes ?? 0) }

  private static func table(
    of plan: OfficeHoursPlan, _ entries: [Day: CalendarEntry], _ special: [Day: OfficeHoursPlan.SpecialDay],
    _ purpose: OfficeHoursPlan.Purpose
  ) -> DayTable {
    let weeks = plan.periods.map { period in
      (from: period.validFrom ?? .first, week: period.week(for: purpose), hours: period.hours)
    }
    let starts = weeks.dropFirst().map(\.from.ordinal)
    let days = starts + entries.keys.map(\.ordinal) + special.keys.map(\.ordinal)
    let first = days.min() ?? 0
    return DayTable(
      first..<(days.max().map { $0 + 1 } ?? first), before: weeks[0].week, after: weeks[weeks.count - 1].week
    ) {
      day in
      if let special = special[day] { return DayShape(special.sessions) }
      let period = weeks.last { $0.from <= day } ?? weeks[0]
      switch entries[day]?.kind {
      case .off: return DayShape([])
      case .work: return DayShape(period.hours.ordinarySessions)
      case nil: return period.week[day]
      }
    }
  }
}

extension OfficeHoursPlan.Period {
  fileprivate func week(for purpose: OfficeHoursPlan.Purpose) -> WeekShape {
    switch purpose {
    case .solving: WeekShape(hours)
    case .reception: WeekShape(hours, and: receptionOnly)
    }
  }
}
