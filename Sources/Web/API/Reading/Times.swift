import WorkingTime

/// A moment as programs read it: "2026-03-02T09:00:00+07:00".
struct Moment: Encodable, Hashable {
  var instant: Instant

  init(_ instant: Instant) { self.instant = instant }

  init?(_ instant: Instant?) {
    guard let instant else { return nil }
    self.init(instant)
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(instant.iso8601)
  }
}

/// An appointment as programs write it: a moment with its offset, or a day, which means the end of its office hours.
enum Appointment: Decodable, Hashable {
  case moment(Instant)
  case day(Day)

  init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    if let instant = Instant(iso8601: text) {
      self = .moment(instant)
    } else if let day = Day(rawValue: text) {
      self = .day(day)
    } else {
      throw APIRefusal.noMoment(APIRefusal.path(decoder.codingPath))
    }
  }

  /// - Throws: `APIRefusal.notAWorkingDay`.
  func instant(in calendar: WorkingCalendar, field: String) throws -> Instant {
    switch self {
    case .moment(let instant): return instant
    case .day(let day):
      guard calendar.isWorkingDay(day) else { throw APIRefusal.notAWorkingDay(field) }
      return calendar.end(of: day)
    }
  }
}
