/// The special days of all years: announced where they have been announced, worked out from the law elsewhere.
package struct YearCalendars: Hashable, Sendable {
  private let official: [Int: YearCalendar]
  private let law: [HolidayRule]
  private let overrides: [Int: [CalendarEntry]]

  /// Entries as announced or typed in. A year is official when its 1 January is among them, as every announced
  /// calendar has it; single entries of other years change the proposal of their year.
  package init(_ entries: [CalendarEntry] = [], law: [HolidayRule]) {
    self.law = law
    let byYear = Dictionary(grouping: entries, by: \.day.year)
    let announced = byYear.filter { year, entries in entries.contains { $0.day == Day(year, 1, 1) } }
    official = Dictionary(
      uniqueKeysWithValues: announced.map { ($0.key, YearCalendar(official: $0.value, year: $0.key)) })
    overrides = byYear.filter { announced[$0.key] == nil }
  }

  package var officialYears: [Int] { official.keys.sorted() }

  package func year(_ year: Int) -> YearCalendar {
    official[year] ?? YearCalendar(proposal: HolidayProposal(year: year, law: law), overrides: overrides[year] ?? [])
  }

  /// The entries of several years, for a `WorkingCalendar`.
  package func entries(in years: ClosedRange<Int>) -> [CalendarEntry] { years.flatMap { year($0).entries } }
}
