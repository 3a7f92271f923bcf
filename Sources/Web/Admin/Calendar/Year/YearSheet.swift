import Procedures
import WorkingTime

/// A year day by day, as its page shows it. Law, lunar calendar and records are asked once for the year, not for a day.
struct YearSheet: Sendable {
  struct Cell: Sendable {
    var day: Day
    var lunar: LunarDate?
    var mark: DayMark
    /// Why, where something is announced, worked out or typed in.
    var reason: String?
    /// An administrator of the province wrote it.
    var isTyped: Bool

    var isSpecial: Bool { mark != .working && mark != .weeklyRest || isTyped }
  }

  var year: Int
  var isProposal: Bool
  /// Twelve, each from its first day on.
  var months: [[Cell]]
  /// The leap months that touch the year, with their first and last day.
  var leapMonths: [LunarYear.Month]

  var special: [Cell] { months.joined().filter(\.isSpecial) }
  var workingDays: Int
}

extension YearSheet {
  /// - Parameter typed: days that the list of changes names.
  init(_ year: Int, of calendars: OfficeCalendars, typed: Set<Day>) {
    let calendar = calendars.yearCalendars.year(year)
    let (entries, law) = (calendar.entries.byDay, HolidayProposal(year: year, law: .vietnam).entries.byDay)
    let recorded = Set(calendars.entries.map(\.day))
    let moons = [year - 1, year].compactMap(LunarCalendar.vietnam.year)
    let lunar = lunarDates(of: moons)
    let days = (Day(year, 1, 1).ordinal...Day(year, 12, 31).ordinal).map { Day(ordinal: $0) }
    let cells = days.map { day in
      let special = calendars.province.specialDay(day)
      return Cell(
        day: day, lunar: lunar[day],
        mark: special == nil
          ? mark(entries[day], law[day], isWorked: calendars.province.isWorkingDay(day)) : .special,
        reason: special?.reason ?? entries[day]?.reason,
        // What is recorded for a year that was never announced, somebody typed in.
        isTyped: typed.contains(day) || calendar.isProposal && recorded.contains(day))
    }
    self.year = year
    isProposal = calendar.isProposal
    months = (1...12).map { month in cells.filter { $0.day.month == month } }
    leapMonths = moons.compactMap(\.leapMonth).filter { month in
      month.first.year == year || month.last.year == year
    }
    workingDays = days.count(where: calendars.province.isWorkingDay)
  }
}

/// A day off is named by the law it follows, also where the announced calendar only lists it.
private func mark(_ entry: CalendarEntry?, _ law: CalendarEntry?, isWorked: Bool) -> DayMark {
  switch entry?.kind {
  case .work: .worked
  case .off:
    switch law?.origin {
    case .rule: .holiday
    case .compensation: .compensation
    case .override, nil: .off
    }
  case nil: isWorked ? .working : .weeklyRest
  }
}

private func lunarDates(of years: [LunarYear]) -> [Day: LunarDate] {
  var dates: [Day: LunarDate] = [:]
  for year in years {
    for month in year.months {
      for day in 1...month.length {
        dates[month.first.adding(days: day - 1)] = LunarDate(
          day: day, month: month.number, isLeap: month.isLeap, year: year.year)
      }
    }
  }
  return dates
}

extension LunarYear.Month {
  var last: Day { first.adding(days: length - 1) }
}

extension [CalendarEntry] {
  fileprivate var byDay: [Day: CalendarEntry] { Dictionary(map { ($0.day, $0) }) { _, later in later } }
}
