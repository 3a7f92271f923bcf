import Language
import Testing
import WorkingTime

/// The arithmetic against a clock that looks at every single minute.
@Suite("Deadlines, minute by minute")
struct DeadlineProperties {
  @Test("Adding, taking off and counting working minutes agree with looking at every minute", arguments: 0..<12)
  func agrees(_ seed: Int) throws {
    var world = try RandomWorld(seed: UInt64(seed))
    let clock = MinuteClock(of: world)
    for _ in 0..<40 {
      let start = world.moment()
      let amount = Int.random(in: 1...6_000, using: &world.random)

      let due = world.calendar.adding(workingMinutes: amount, to: start)
      #expect(due == clock.forward(amount, from: start))
      #expect(world.calendar.adding(workingMinutes: -amount, to: due) == clock.back(amount, from: due))

      let other = world.moment()
      #expect(world.calendar.workingMinutes(from: start, to: other) == clock.minutes(from: start, to: other))
      #expect(world.calendar.workingMinutes(from: other, to: start) == -clock.minutes(from: start, to: other))
    }
  }

  @Test("The working minutes from acceptance to the deadline are the term", arguments: 0..<20)
  func inverse(_ seed: Int) throws {
    var world = try RandomWorld(seed: UInt64(seed))
    for _ in 0..<50 {
      let start = world.moment()
      let amount = Int.random(in: 0...30_000, using: &world.random)
      let due = world.calendar.deadline(from: start, term: .workingMinutes(amount))
      #expect(world.calendar.workingMinutes(from: start, to: due) == amount)

      let counted = world.calendar.startOfCounting(for: start)
      if amount > 0 { #expect(world.calendar.adding(workingMinutes: -amount, to: due) == counted) }
      let part = Int.random(in: 0...amount, using: &world.random)
      let inTwo = world.calendar.adding(
        workingMinutes: amount - part, to: world.calendar.adding(workingMinutes: part, to: counted))
      #expect(inTwo == due)
    }
  }

  @Test("A later acceptance or a longer term never gives an earlier deadline", arguments: 0..<20)
  func monotone(_ seed: Int) throws {
    var world = try RandomWorld(seed: UInt64(seed))
    for _ in 0..<50 {
      let starts = [world.moment(), world.moment()].sorted()
      let amounts = [0, 0].map { _ in Int.random(in: 0...5_000, using: &world.random) }.sorted()
      let policy = ClockPolicy(
        sameDayCutoff: .random(in: 0...1_440, using: &world.random),
        lastHourCountsNextDay: .random(using: &world.random))
      func due(_ start: Instant, _ term: Term) -> Instant {
        world.calendar.deadline(from: start, term: term, policy: policy)
      }
      for term in [Term.workingMinutes(amounts[0]), .sameDay, .calendarDays(amounts[0] % 60)] {
        #expect(due(starts[0], term) <= due(starts[1], term))
        if case .workingMinutes = term { #expect(due(starts[0], term) >= starts[0].wholeMinute) }
      }
      #expect(due(starts[0], .workingMinutes(amounts[0])) <= due(starts[0], .workingMinutes(amounts[1])))
      #expect(due(starts[0], .calendarDays(amounts[0] % 60)) <= due(starts[0], .calendarDays(amounts[0] % 60 + 7)))
    }
  }

  @Test("A deadline with working time lies inside office hours or at their end", arguments: 0..<20)
  func inside(_ seed: Int) throws {
    var world = try RandomWorld(seed: UInt64(seed))
    for _ in 0..<50 {
      for term in [Term.workingMinutes(.random(in: 1...5_000, using: &world.random)), .sameDay, .calendarDays(9)] {
        let due = world.calendar.deadline(from: world.moment(), term: term)
        let lastMinute = due.adding(minutes: -1)  // a session may end at 24:00, when the next day begins
        let sessions = world.calendar.sessions(on: lastMinute.day)
        #expect(sessions.contains { $0.opens <= lastMinute.minuteOfDay && lastMinute.minuteOfDay < $0.closes })
      }
    }
  }
}

/// Random hours, days off and exchanged days in the first half of 2026.
private struct RandomWorld {
  var random: SeededRandom
  let week: [Weekday: [OfficeHours.Session]]
  let off: Set<Day>
  let work: Set<Day>
  let calendar: WorkingCalendar

  init(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    var week: [Weekday: [OfficeHours.Session]] = [:]
    for weekday in Weekday.allCases where weekday == .monday || Int.random(in: 0..<7, using: &random) < 5 {
      let edges = Set((0..<4).map { _ in Int.random(in: 0...96, using: &random) * 15 }).sorted()
      week[weekday] = stride(from: 0, to: edges.count - 1, by: 2).map { .init(from: edges[$0], to: edges[$0 + 1]) }
    }
    week[.monday] = [.init(from: 420, to: 660), .init(from: 780, to: 1_020)]
    let days = (0..<180).map { Day(2026, 1, 1).adding(days: $0) }
    off = Set(days.filter { _ in Int.random(in: 0..<8, using: &random) == 0 })
    work = Set(days.filter { _ in Int.random(in: 0..<30, using: &random) == 0 }).subtracting(off)
    calendar = WorkingCalendar(hours: try OfficeHours(week), off: off, work: work)
    self.week = week
    self.random = random
  }

  mutating func moment() -> Instant {
    Day(2026, 1, 1).at(hour: 0).adding(milliseconds: .random(in: 0..<180 * 86_400_000, using: &random))
  }
}

/// Knows of every minute whether it is worked, and walks.
private struct MinuteClock {
  private let isWorked: [Bool]
  private let firstMinute: Int64

  init(of world: RandomWorld) {
    var day = Day(2025, 6, 1)
    firstMinute = day.at(hour: 0).rawValue / 60_000
    var isWorked: [Bool] = []
    while day < Day(2027, 3, 1) {
      // 2025-06-01 was a Sunday.
      let weekday = Weekday(rawValue: (6 + isWorked.count / 1_440) % 7 + 1) ?? .monday
      let isExchanged = world.work.contains(day)
      let midnight = isWorked.count
      isWorked += [Bool](repeating: false, count: 1_440)
      for session in (world.off.contains(day) ? [] : world.week[isExchanged ? .monday : weekday]) ?? [] {
        for minute in session.opens..<session.closes { isWorked[midnight + minute] = true }
      }
      day = day.adding(days: 1)
    }
    self.isWorked = isWorked
  }

  func forward(_ amount: Int, from start: Instant) -> Instant {
    var (minute, left) = (index(of: start), amount)
    while left > 0 {
      if isWorked[minute] { left -= 1 }
      minute += 1
    }
    return moment(minute)
  }

  func back(_ amount: Int, from end: Instant) -> Instant {
    var (minute, left) = (index(of: end), amount)
    while left > 0 {
      minute -= 1
      if isWorked[minute] { left -= 1 }
    }
    return moment(minute)
  }

  func minutes(from start: Instant, to end: Instant) -> Int {
    let (one, other) = (index(of: start), index(of: end))
    let count = isWorked[min(one, other)..<max(one, other)].count { $0 }
    return one <= other ? count : -count
  }

  private func index(of moment: Instant) -> Int { Int(moment.rawValue / 60_000 - firstMinute) }
  private func moment(_ index: Int) -> Instant { Instant(rawValue: (firstMinute + Int64(index)) * 60_000) }
}
