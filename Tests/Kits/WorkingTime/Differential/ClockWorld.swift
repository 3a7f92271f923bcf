import Language
import WorkingTime

/// Random hours that change within the year, days off, exchanged days, and days of the office's own.
struct ClockWorld {
  static let firstDay = Day(2026, 1, 1)
  /// Longer than any case reaches.
  static let days = 900

  let plan: OfficeHoursPlan
  let entries: [CalendarEntry]
  let calendar: WorkingCalendar
  let slow: SlowClock

  init(using random: inout SeededRandom) throws {
    let change = Self.firstDay.adding(days: .random(in: 20...120, using: &random))
    let weeks = [try Self.week(&random), try Self.week(&random)]
    let all = (0..<Self.days).map { Self.firstDay.adding(days: $0) }
    let special = all.filter { _ in Int.random(in: 0..<25, using: &random) == 0 }.map { day in
      OfficeHoursPlan.SpecialDay(day, sessions: Bool.random(using: &random) ? [] : Self.sessions(&random), reason: "")
    }
    plan = try OfficeHoursPlan(
      [.init(hours: weeks[0].hours), .init(validFrom: change, hours: weeks[1].hours)], specialDays: special)
    entries = all.filter { _ in Int.random(in: 0..<9, using: &random) == 0 }.map { day in
      CalendarEntry(day: day, kind: Int.random(in: 0..<4, using: &random) == 0 ? .work : .off, reason: "")
    }
    calendar = WorkingCalendar(plan: plan, entries: entries)
    slow = SlowClock(
      days: Self.days, change: Self.firstDay.days(to: change), weeks: weeks.map(\.sessions), special, entries)
  }

  private static func week(
    _ random: inout SeededRandom
  ) throws -> (hours: OfficeHours, sessions: [[OfficeHours.Session]]) {
    var week = Weekday.allCases.map { _ in Int.random(in: 0..<7, using: &random) < 5 ? sessions(&random) : [] }
    // Most worlds are as in An Giang, where the ends of sessions meet the round terms.
    if Int.random(in: 0..<3, using: &random) > 0 { week = Array(repeating: usual, count: 5) + [[], []] }
    if week.allSatisfy(\.isEmpty) { week[0] = usual }
    return (try OfficeHours(Dictionary(uniqueKeysWithValues: zip(Weekday.allCases, week))), week)
  }

  private static let usual = [OfficeHours.Session(from: 420, to: 660), .init(from: 780, to: 1_020)]

  private static func sessions(_ random: inout SeededRandom) -> [OfficeHours.Session] {
    let edges = Set((0..<4).map { _ in Int.random(in: 0...96, using: &random) * 15 }).sorted()
    return stride(from: 0, to: edges.count - 1, by: 2).map { .init(from: edges[$0], to: edges[$0 + 1]) }
  }
}
