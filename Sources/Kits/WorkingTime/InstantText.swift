extension Instant: CustomStringConvertible {
  /// Reads `YYYY-MM-DD HH:MM` (with `:SS` if wished) as a time in Vietnam.
  package init?(local text: String) {
    var digits = Digits(text)
    guard let day = digits.day(), digits.skip(" "), let minute = digits.minuteOfDay() else { return nil }
    var seconds = 0
    if digits.skip(":") {
      guard let written = digits.number(2), written < 60 else { return nil }
      seconds = written
    }
    guard digits.isAtEnd else { return nil }
    self = day.at(minuteOfDay: minute).adding(seconds: seconds)
  }

  /// Reads a date-time of RFC 3339 with its offset: `2026-03-02T09:00:00+07:00`, `2026-03-02T02:00:00.250Z`.
  package init?(iso8601 text: String) {
    var digits = Digits(text)
    guard let day = digits.day(), digits.skip("T"), let minute = digits.minuteOfDay(), digits.skip(":"),
      let seconds = digits.number(2), seconds < 60, let milliseconds = digits.milliseconds(),
      let offset = digits.offset(), digits.isAtEnd
    else { return nil }
    self = day.at(minuteOfDay: minute).adding(seconds: seconds).adding(milliseconds: milliseconds)
      .adding(minutes: 7 * 60 - offset)
  }

  /// `2026-03-02T09:00:00+07:00`; the milliseconds are written only where there are some.
  package var iso8601: String {
    let milliseconds = Int(wholeMinute.milliseconds(to: self))
    let time = padded(minuteOfDay / 60, 2) + ":" + padded(minuteOfDay % 60, 2)
    let seconds = ":" + padded(milliseconds / 1_000, 2)
    let fraction = milliseconds % 1_000 == 0 ? "" : "." + padded(milliseconds % 1_000, 3)
    return day.rawValue + "T" + time + seconds + fraction + "+07:00"
  }

  package var description: String { iso8601 }
}

extension Digits {
  /// `Z` or `±HH:MM`, in minutes.
  fileprivate mutating func offset() -> Int? {
    if skip("Z") { return 0 }
    if skip("+") { return minuteOfDay() }
    return skip("-") ? minuteOfDay().map { -$0 } : nil
  }
}
