import Language
package import Markup
package import WorkingTime

/// "17:00, thứ Sáu 20/11/2026"
package func dateTime(_ moment: Instant) -> HTML { time(moment, DateText.dateTime(moment)) }

/// "20/11 17:00", with the year when it is not this one.
package func shortDateTime(_ moment: Instant, now: Instant) -> HTML {
  time(moment, "\(DateText.short(moment.day, today: now.day)) \(DateText.time(moment.minuteOfDay))")
}

/// "thứ Sáu 20/11/2026"
package func date(_ day: Day) -> HTML {
  """
  <time datetime="\(day.rawValue)">\(DateText.long(day))</time>
  """
}

/// "20/11/2026"
package func shortDate(_ day: Day) -> HTML {
  """
  <time datetime="\(day.rawValue)">\(DateText.short(day))</time>
  """
}

private func time(_ moment: Instant, _ text: String) -> HTML {
  """
  <time datetime="\(moment.iso8601)">\(text)</time>
  """
}
