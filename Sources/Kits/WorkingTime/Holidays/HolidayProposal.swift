/// The holidays of a year as the law gives them, before the yearly notice is known: nobody can compute which days
/// will be exchanged.
package struct HolidayProposal: Hashable, Sendable {
  package let year: Int
  /// In the order of the days.
  package let entries: [CalendarEntry]

  /// The years whose Tết can be worked out and for which a labour code stands in the rules.
  package static let years = 1995...2100

  /// Without entries for a year outside of `years`.
  package init(year: Int, law: [HolidayRule], weeklyRest: Set<Weekday> = [.saturday, .sunday]) {
    self.year = year
    let week = RestWeek(days: weeklyRest)
    let holidays = Self.years.contains(year) ? Self.holidays(in: year, law, week) : []
    entries = (holidays + week.compensations(for: holidays)).map(\.entry).sorted { $0.day < $1.day }
  }

  private static func holidays(in year: Int, _ law: [HolidayRule], _ week: RestWeek) -> [Holiday] {
    let found = law.flatMap { rule in
      week.days(of: rule, in: year).filter { rule.isInForce(on: $0) }.map { Holiday(rule: rule, day: $0) }
    }
    // Where two holidays meet on one day, the law gives one day of rest.
    let days = Dictionary(grouping: found, by: \.day).compactMapValues(\.first)
    return days.values.sorted { $0.day < $1.day }
  }
}

/// A day on which a rule gives rest, or the compensation for such a day.
struct Holiday {
  let rule: HolidayRule
  let day: Day
  var isCompensation = false

  var entry: CalendarEntry {
    CalendarEntry(day: day, kind: .off, reason: reason, origin: isCompensation ? .compensation : .rule)
  }

  private var reason: String {
    if isCompensation { return rule.compensation }
    if case .nationalDayAndNeighbour = rule.days, day.day != 2 { return rule.neighbour }
    return rule.name
  }
}
