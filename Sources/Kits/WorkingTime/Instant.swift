/// A moment, in whole milliseconds since 1970-01-01 00:00 UTC. Its day and its time of day are those of Vietnam,
/// UTC+7 all year. It lies in the years 1 to 9999; arithmetic stops at these ends.
package struct Instant: RawRepresentable, Codable, Comparable, Hashable, Sendable {
  package let rawValue: Int64

  package init(rawValue: Int64) {
    self.rawValue = min(max(rawValue, Self.span.lowerBound), Self.span.upperBound)
  }

  package var day: Day { Day(ordinal: Int(floored(localMinute, by: 1_440))) }

  /// Minutes since midnight in Vietnam, 0…1439.
  package var minuteOfDay: Int { Int(localMinute - floored(localMinute, by: 1_440) * 1_440) }

  package func adding(minutes: Int) -> Instant { moved(by: minutes, of: 60_000) }
  package func adding(seconds: Int) -> Instant { moved(by: seconds, of: 1_000) }
  package func adding(milliseconds: Int) -> Instant { moved(by: milliseconds, of: 1) }

  /// Milliseconds from this moment to another; negative when the other is earlier.
  package func milliseconds(to other: Instant) -> Int64 { other.rawValue &- rawValue }

  /// The start of the minute this moment lies in. The legal clock counts whole minutes.
  package var wholeMinute: Instant { Instant(localMinute: localMinute) }

  package static func < (one: Instant, other: Instant) -> Bool { one.rawValue < other.rawValue }
  package static func == (one: Instant, other: Instant) -> Bool { one.rawValue == other.rawValue }
  package func hash(into hasher: inout Hasher) { hasher.combine(rawValue) }

  private static let vietnam: Int64 = 7 * 3_600_000
  private static let span = -62_135_596_800_000 - vietnam...253_402_300_799_999 - vietnam

  /// Minutes since 1970-01-01 00:00 in Vietnam.
  init(localMinute: Int64) { self.init(rawValue: localMinute * 60_000 - Self.vietnam) }
  private var localMinute: Int64 { floored(rawValue, by: 60_000) + Self.vietnam / 60_000 }

  private func moved(by count: Int, of unit: Int64) -> Instant {
    let (step, tooLong) = Int64(count).multipliedReportingOverflow(by: unit)
    let (sum, tooFar) = rawValue.addingReportingOverflow(step)
    return Instant(rawValue: tooLong || tooFar ? (count > 0 ? .max : .min) : sum)
  }
}

/// Division that rounds towards the past, also before 1970.
private func floored(_ value: Int64, by divisor: Int64) -> Int64 {
  let quotient = value / divisor
  return value % divisor < 0 ? quotient - 1 : quotient
}
