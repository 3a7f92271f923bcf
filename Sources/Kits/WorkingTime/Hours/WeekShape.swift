/// A week that repeats without end, Monday first.
struct WeekShape: Sendable {
  let days: [DayShape]
  let minutes: Int

  init(_ hours: OfficeHours, and more: OfficeHours? = nil) {
    days = Weekday.allCases.map { weekday in
      DayShape(Self.joined(hours.sessions(on: weekday), more?.sessions(on: weekday) ?? []))
    }
    minutes = days.reduce(0) { $0 + $1.minutes }
  }

  subscript(_ day: Day) -> DayShape { days[day.weekday.rawValue - 1] }

  /// Minutes from the start of one day to the start of another that is not earlier.
  func minutes(from start: Int, to end: Int) -> Int {
    let weeks = (end - start) / 7
    return weeks * minutes + (start + weeks * 7..<end).reduce(0) { $0 + self[Day(ordinal: $1)].minutes }
  }

  /// Sessions of both, those that touch or overlap made one.
  private static func joined(_ one: [OfficeHours.Session], _ other: [OfficeHours.Session]) -> [OfficeHours.Session] {
    if other.isEmpty { return one }
    return (one + other).sorted { $0.opens < $1.opens }.reduce(into: []) { joined, session in
      guard let last = joined.last, session.opens <= last.closes else { return joined.append(session) }
      joined[joined.count - 1] = OfficeHours.Session(from: last.opens, to: max(last.closes, session.closes))
    }
  }
}
