/// When an office works: its weekly hours, the days off, and the rest days worked in exchange for a day off.
package struct WorkingCalendar: Sendable {
  package let hours: OfficeHours

  /// A day in both sets is worked: the exchange was decided for that very day.
  package init(hours: OfficeHours, off: Set<Day> = [], work: Set<Day> = []) {
    self.hours = hours
    let exceptional = off.union(work).map(\.ordinal)
    let first = exceptional.min() ?? 0
    var kinds = [Kind](repeating: .ordinary, count: exceptional.isEmpty ? 0 : (exceptional.max() ?? 0) - first + 1)
    for day in off { kinds[day.ordinal - first] = .off }
    for day in work { kinds[day.ordinal - first] = .exchanged }
    self.first = first
    self.kinds = kinds
    minutesOfWeek = Weekday.allCases.map { hours.sessions(on: $0).reduce(0) { $0 + $1.minutes } }
    ordinaryMinutes = hours.ordinarySessions.reduce(0) { $0 + $1.minutes }
  }

  package func isWorkingDay(_ day: Day) -> Bool { minutes(on: day) > 0 }

  /// The sessions of a day in their order; none on a rest day.
  package func sessions(on day: Day) -> [OfficeHours.Session] {
    switch kind(of: day) {
    case .ordinary: hours.sessions(on: day.weekday)
    case .off: []
    case .exchanged: hours.ordinarySessions
    }
  }

  /// Working minutes of a whole day.
  package func minutes(on day: Day) -> Int {
    switch kind(of: day) {
    case .ordinary: minutesOfWeek[day.weekday.rawValue - 1]
    case .off: 0
    case .exchanged: ordinaryMinutes
    }
  }

  /// The first working day that is this day or comes after it.
  package func workingDay(onOrAfter day: Day) -> Day {
    var day = day
    while day < .last, !isWorkingDay(day) { day = day.adding(days: 1) }
    return day
  }

  package func workingDay(after day: Day) -> Day { workingDay(onOrAfter: day.adding(days: 1)) }

  /// When work begins on a working day.
  package func start(of day: Day) -> Instant { day.at(minuteOfDay: sessions(on: day).first?.opens ?? 0) }

  /// When work ends on a working day.
  package func end(of day: Day) -> Instant { day.at(minuteOfDay: sessions(on: day).last?.closes ?? 0) }

  private enum Kind: UInt8 { case ordinary, off, exchanged }

  // One byte for every day between the first and the last exception: looking a day up costs no hashing.
  private let first: Int
  private let kinds: [Kind]
  private let minutesOfWeek: [Int]
  private let ordinaryMinutes: Int

  private func kind(of day: Day) -> Kind {
    let index = day.ordinal - first
    return kinds.indices.contains(index) ? kinds[index] : .ordinary
  }
}
