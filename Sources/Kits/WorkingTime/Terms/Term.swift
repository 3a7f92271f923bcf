/// How long the law gives for a dossier.
package enum Term: Hashable, Sendable {
  /// Minutes inside office hours.
  case workingMinutes(Int)
  /// The result is due at the end of the working day of acceptance.
  case sameDay
  /// Days of the calendar, rest days included.
  case calendarDays(Int)
  /// Months of the calendar: to the same number of the month, or its last day.
  case calendarMonths(Int)

  /// The regulations count eight hours to a working day and use half days.
  package static func workingDays(_ days: Int) -> Term { .workingMinutes(days * minutesOfWorkingDay) }
  package static func workingHours(_ hours: Int) -> Term { .workingMinutes(hours * 60) }
  package static let minutesOfWorkingDay = 480
}

/// Written as `{"workingMinutes":480}`, `{"calendarDays":30}`, `{"calendarMonths":2}` or `"sameDay"`.
extension Term: Codable {
  private enum Key: String, CodingKey { case workingMinutes, calendarDays, calendarMonths }

  package init(from decoder: any Decoder) throws {
    if let word = try? decoder.singleValueContainer().decode(String.self), word == "sameDay" {
      self = .sameDay
      return
    }
    let container = try decoder.container(keyedBy: Key.self)
    if let minutes = try container.decodeIfPresent(Int.self, forKey: .workingMinutes) {
      self = .workingMinutes(minutes)
    } else if let months = try container.decodeIfPresent(Int.self, forKey: .calendarMonths) {
      self = .calendarMonths(months)
    } else {
      self = .calendarDays(try container.decode(Int.self, forKey: .calendarDays))
    }
  }

  package func encode(to encoder: any Encoder) throws {
    switch self {
    case .workingMinutes(let minutes):
      var container = encoder.container(keyedBy: Key.self)
      try container.encode(minutes, forKey: .workingMinutes)
    case .calendarDays(let days):
      var container = encoder.container(keyedBy: Key.self)
      try container.encode(days, forKey: .calendarDays)
    case .calendarMonths(let months):
      var container = encoder.container(keyedBy: Key.self)
      try container.encode(months, forKey: .calendarMonths)
    case .sameDay:
      var container = encoder.singleValueContainer()
      try container.encode("sameDay")
    }
  }
}
