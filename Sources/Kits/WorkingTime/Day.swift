/// A day of the calendar in Vietnam, from 0001-01-01 to 9999-12-31; arithmetic stops at these ends.
/// Its raw value is the text `YYYY-MM-DD`, so that text order is day order.
package struct Day: RawRepresentable, Codable, Comparable, Hashable, Sendable {
  /// Days since 1970-01-01.
  package let ordinal: Int

  package init(ordinal: Int) {
    self.ordinal = min(max(ordinal, Self.ordinals.lowerBound), Self.ordinals.upperBound)
  }

  /// A day or month past the end of its month or year runs on into the next one: 30 February is 1 or 2 March.
  package init(_ year: Int, _ month: Int, _ day: Int) {
    self.init(ordinal: CivilDate.ordinal(year: year, month: month, day: day))
  }

  package static let first = Day(ordinal: ordinals.lowerBound)
  package static let last = Day(ordinal: ordinals.upperBound)
  private static let ordinals = -719_162...2_932_896

  package var year: Int { CivilDate(ordinal: ordinal).year }
  package var month: Int { CivilDate(ordinal: ordinal).month }
  package var day: Int { CivilDate(ordinal: ordinal).day }

  package var weekday: Weekday {
    // 1970-01-01 was a Thursday.
    let sinceMonday = (ordinal + 3) % 7
    return Weekday(rawValue: (sinceMonday < 0 ? sinceMonday + 7 : sinceMonday) + 1) ?? .monday
  }

  package func adding(days: Int) -> Day {
    let (sum, overflow) = ordinal.addingReportingOverflow(days)
    return overflow ? (days > 0 ? .last : .first) : Day(ordinal: sum)
  }

  /// Days from this day to another; negative when the other is earlier.
  package func days(to other: Day) -> Int { other.ordinal - ordinal }

  /// The moment of the given time on this day in Vietnam. 24:00 is midnight of the next day.
  package func at(hour: Int, minute: Int = 0) -> Instant { at(minuteOfDay: hour * 60 + minute) }

  package func at(minuteOfDay: Int) -> Instant { Instant(localMinute: Int64(ordinal * 1_440 + minuteOfDay)) }

  // Written out because the versions for raw values would compare texts.
  package static func == (one: Day, other: Day) -> Bool { one.ordinal == other.ordinal }
  package static func < (one: Day, other: Day) -> Bool { one.ordinal < other.ordinal }
  package func hash(into hasher: inout Hasher) { hasher.combine(ordinal) }
}
