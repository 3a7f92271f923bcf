import Rules
import WorkingTime

/// How many people come on which day: most on Mondays, some from home on rest days, today only those who came so far.
struct Rhythm {
  private(set) var days: [(day: Day, count: Int)] = []

  /// - Parameter workingDays: how many, counted back from the last moment.
  init(_ dossiers: Int, over workingDays: Int, until: Instant, _ calendar: WorkingCalendar) {
    var weights: [(day: Day, weight: Double)] = []
    var day = until.day
    var left = workingDays
    while left > 0, day > Day(2000, 1, 1) {
      let weight = Self.weight(of: day, until: until, calendar)
      if weight > 0 { weights.append((day, weight)) }
      if weight > 0, calendar.isWorkingDay(day) { left -= 1 }
      day = day.adding(days: -1)
    }
    let total = weights.reduce(0) { $0 + $1.weight }
    var (sum, given) = (0.0, 0)
    for (place, entry) in weights.reversed().enumerated() {
      sum += entry.weight
      let until = place == weights.count - 1 ? dossiers : Int(Double(dossiers) * sum / total)
      days.append((entry.day, until - given))
      given = until
    }
  }

  private static func weight(of day: Day, until: Instant, _ calendar: WorkingCalendar) -> Double {
    let isWorked = calendar.isWorkingDay(day)
    let weight = isWorked ? [1.3, 1.1, 1, 0.95, 0.85, 0.7, 0.7][day.weekday.rawValue - 1] : 0.05
    guard day == until.day else { return weight }
    if !isWorked { return weight * Double(max(0, until.minuteOfDay - 360)) / 1_080 }
    return weight * Double(calendar.workingMinutes(from: calendar.start(of: day), to: until))
      / Double(calendar.minutes(on: day))
  }
}

extension Town {
  /// Counters fill in the first hours of each session; from home people write in the evening too.
  mutating func moment(on day: Day, fromHome: Bool) -> Instant {
    for _ in 0..<30 {
      let moment = fromHome ? momentAtHome(on: day) : momentAtCounter(on: day)
      if moment < until { return moment }
    }
    return fromHome ? day.at(hour: 6) : rules.calendar.start(of: day)
  }

  private mutating func momentAtHome(on day: Day) -> Instant {
    day.at(hour: Int.random(in: 6...22, using: &random), minute: Int.random(in: 0...59, using: &random))
  }

  private mutating func momentAtCounter(on day: Day) -> Instant {
    let sessions = rules.calendar.sessions(on: day)
    let isFirst = chance(0.62)
    guard let session = isFirst ? sessions.first : sessions.last else { return momentAtHome(on: day) }
    let lean = Double.random(in: 0..<1, using: &random) * Double.random(in: 0.4..<1, using: &random)
    return day.at(hour: 0).adding(minutes: session.opens + 5 + Int(lean * Double(max(1, session.minutes - 20))))
  }
}
