/// The lunar calendar, worked out from moon and sun for the years 1900 to 2100. It holds nothing: a caller who asks
/// for many days of one year keeps the `LunarYear`.
package struct LunarCalendar: Hashable, Sendable {
  /// Where midnight is, in hours ahead of universal time.
  package let hoursAhead: Int

  /// UTC+7, the law since 1968-01-01, applied to the years before it as well: until then the parts of the country
  /// kept different clocks, and no single one of them can be called the Vietnamese calendar.
  package static let vietnam = LunarCalendar(hoursAhead: 7)
  /// The same rules with the midnight of Beijing, which gives other days in some years.
  package static let china = LunarCalendar(hoursAhead: 8)

  package static let years = 1900...2100

  /// nil outside of 1900 to 2100 of the lunar calendar.
  package func date(of day: Day) -> LunarDate? {
    let year = day.year
    guard let first = self.year(year) ?? self.year(year - 1) else { return nil }
    return first.date(of: day) ?? self.year(year - 1)?.date(of: day)
  }

  /// nil for a date that does not exist, such as the 30th of a month of 29 days, and outside of 1900 to 2100.
  package func day(of date: LunarDate) -> Day? { year(date.year)?.day(of: date) }

  /// nil outside of 1900 to 2100.
  package func year(_ year: Int) -> LunarYear? {
    Self.years.contains(year) ? LunarYear(year, hoursAhead: hoursAhead) : nil
  }
}
