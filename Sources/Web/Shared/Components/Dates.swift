import Language
package import Markup
package import WorkingTime

/// "17:00, thứ Sáu 20/11/2026"
package func dateTime(_ moment: Instant) -> HTML {
  "<time datetime=\"\(iso: moment)\">\(clock: moment.minuteOfDay), \(long: moment.day)</time>"
}

/// "20/11 17:00", with the year when it is not this one.
package func shortDateTime(_ moment: Instant, now: Instant) -> HTML {
  let (day, clock) = (moment.day, moment.minuteOfDay)
  if day.year == now.day.year {
    return "<time datetime=\"\(iso: moment)\">\(day.day, width: 2)/\(day.month, width: 2) \(clock: clock)</time>"
  }
  return "<time datetime=\"\(iso: moment)\">\(short: day) \(clock: clock)</time>"
}

/// "thứ Sáu 20/11/2026"
package func date(_ day: Day) -> HTML { "<time datetime=\"\(iso: day)\">\(long: day)</time>" }

/// "20/11/2026"
package func shortDate(_ day: Day) -> HTML { "<time datetime=\"\(iso: day)\">\(short: day)</time>" }

/// Dates go byte by byte into the page they stand on: a list has two in each row.
extension HTML.StringInterpolation {
  /// "07:00"
  mutating func appendInterpolation(clock minuteOfDay: Int) {
    appendInterpolation(minuteOfDay / 60, width: 2)
    appendLiteral(":")
    appendInterpolation(minuteOfDay % 60, width: 2)
  }

  mutating func appendInterpolation(long day: Day) {
    appendInterpolation(day.weekday.label)
    appendLiteral(" ")
    appendInterpolation(short: day)
  }

  mutating func appendInterpolation(short day: Day) {
    appendInterpolation(day.day, width: 2)
    appendLiteral("/")
    appendInterpolation(day.month, width: 2)
    appendLiteral("/")
    appendInterpolation(day.year)
  }

  /// `2026-11-20`
  mutating func appendInterpolation(iso day: Day) {
    appendInterpolation(day.year, width: 4)
    appendLiteral("-")
    appendInterpolation(day.month, width: 2)
    appendLiteral("-")
    appendInterpolation(day.day, width: 2)
  }

  /// `2026-11-20T17:00:00+07:00`; the milliseconds only where there are some.
  mutating func appendInterpolation(iso moment: Instant) {
    let milliseconds = Int(moment.wholeMinute.milliseconds(to: moment))
    appendInterpolation(iso: moment.day)
    appendLiteral("T")
    appendInterpolation(clock: moment.minuteOfDay)
    appendLiteral(":")
    appendInterpolation(milliseconds / 1_000, width: 2)
    if milliseconds % 1_000 != 0 {
      appendLiteral(".")
      appendInterpolation(milliseconds % 1_000, width: 3)
    }
    appendLiteral("+07:00")
  }
}
