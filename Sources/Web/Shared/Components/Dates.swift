package import Markup
package import WorkingTime

/// "17:00, thứ Sáu 20/11/2026"
package func dateTime(_ moment: Instant) -> HTML { time(moment, "\(clock(moment)), \(long(moment.day))") }

/// "20/11 17:00", with the year when it is not this one.
package func shortDateTime(_ moment: Instant, now: Instant) -> HTML {
  time(moment, "\(short(moment.day, today: now.day)) \(clock(moment))")
}

/// "thứ Sáu 20/11/2026"
package func date(_ day: Day) -> HTML {
  """
  <time datetime="\(day.rawValue)">\(long(day))</time>
  """
}

/// "20/11/2026"
package func shortDate(_ day: Day) -> HTML {
  """
  <time datetime="\(day.rawValue)">\(DateText.short(day))</time>
  """
}

/// The same texts where there is no markup: messages, titles.
package enum DateText {
  package static func dateTime(_ moment: Instant) -> String { "\(clock(moment)), \(long(moment.day))" }
  /// "07:00"
  package static func time(_ minuteOfDay: Int) -> String { "\(two(minuteOfDay / 60)):\(two(minuteOfDay % 60))" }
  package static func long(_ day: Day) -> String { WebShared.long(day) }
  package static func short(_ day: Day) -> String { "\(two(day.day))/\(two(day.month))/\(day.year)" }
}

private func time(_ moment: Instant, _ text: String) -> HTML {
  """
  <time datetime="\(moment.iso8601)">\(text)</time>
  """
}

private func clock(_ moment: Instant) -> String { DateText.time(moment.minuteOfDay) }

private func long(_ day: Day) -> String { "\(day.weekday.label) \(two(day.day))/\(two(day.month))/\(day.year)" }

private func short(_ day: Day, today: Day) -> String {
  let text = "\(two(day.day))/\(two(day.month))"
  return day.year == today.year ? text : "\(text)/\(day.year)"
}

private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }

extension Weekday {
  package var label: String {
    switch self {
    case .monday: "thứ Hai"
    case .tuesday: "thứ Ba"
    case .wednesday: "thứ Tư"
    case .thursday: "thứ Năm"
    case .friday: "thứ Sáu"
    case .saturday: "thứ Bảy"
    case .sunday: "Chủ nhật"
    }
  }
}
