/// A public holiday as a law gives it, with the days on which that law was in force.
package struct HolidayRule: Hashable, Sendable {
  /// The days of one year, best first where the law leaves a choice to the yearly notice.
  package enum Days: Hashable, Sendable {
    case solar(month: Int, day: Int)
    case lunar(month: Int, day: Int)
    /// Tết: so many days in all, of which some before the first day of the year, by choice.
    case newYear(days: Int, before: [Int])
    /// 2 September and the day before or after it, by choice.
    case nationalDayAndNeighbour
  }

  package let name: String
  /// How a day of rest for a holiday on a weekly rest day is named.
  package let compensation: String
  /// How the second of two days is named, where the first has the name.
  package let neighbour: String
  package let days: Days
  package let validFrom: Day
  /// The last day of validity; nil while the law is in force.
  package let validTo: Day?

  package init(
    _ name: String, compensation: String, neighbour: String? = nil, _ days: Days, from validFrom: Day,
    through validTo: Day? = nil
  ) {
    (self.name, self.compensation, self.neighbour) = (name, compensation, neighbour ?? name)
    (self.days, self.validFrom, self.validTo) = (days, validFrom, validTo)
  }

  func isInForce(on day: Day) -> Bool { validFrom <= day && validTo.map { day <= $0 } ?? true }
}
