/// The special days of one year.
package struct YearCalendar: Hashable, Sendable {
  package let year: Int
  /// In the order of the days; one for a day.
  package let entries: [CalendarEntry]
  /// No official calendar of the year is known: the days are worked out from the law, and may still change.
  package let isProposal: Bool

  /// The calendar that was announced for the year. Of two entries for one day the later counts.
  package init(official entries: [CalendarEntry], year: Int) {
    self.init(year: year, entries: Self.merged([], entries.filter { $0.day.year == year }), isProposal: false)
  }

  package init(proposal: HolidayProposal, overrides: [CalendarEntry] = []) {
    self.init(
      year: proposal.year,
      entries: Self.merged(proposal.entries, overrides.filter { $0.day.year == proposal.year }), isProposal: true)
  }

  package func entry(on day: Day) -> CalendarEntry? { entries.first { $0.day == day } }

  private init(year: Int, entries: [CalendarEntry], isProposal: Bool) {
    (self.year, self.entries, self.isProposal) = (year, entries, isProposal)
  }

  private static func merged(_ old: [CalendarEntry], _ new: [CalendarEntry]) -> [CalendarEntry] {
    var byDay: [Day: CalendarEntry] = [:]
    for entry in old + new { byDay[entry.day] = entry }
    return byDay.values.sorted { $0.day < $1.day }
  }
}
