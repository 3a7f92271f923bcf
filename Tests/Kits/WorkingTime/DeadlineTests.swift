import Testing
import WorkingTime

@Suite("Deadlines")
struct DeadlineTests {
  /// Acceptance, working minutes, due.
  static let workingTerms: [(String, Int, String)] = [
    ("2025-04-29 09:00", 3 * 480, "2025-05-07 09:00"),  // over 30/4–04/5 with the exchanged 02/05
    ("2025-04-25 16:30", 480, "2025-04-26 16:30"),  // the exchanged Saturday counts
    ("2026-08-21 09:00", 480, "2026-08-22 09:00"),  // the exchanged Saturday counts
    ("2026-08-28 09:00", 480, "2026-09-03 09:00"),  // Mon 31/08 to Wed 02/09 are off
    ("2026-08-31 09:00", 480, "2026-09-03 17:00"),  // accepted on a day off
    ("2026-03-02 07:00", 480, "2026-03-02 17:00"),  // ends with the session, not at 07:00 of the next day
    ("2026-03-02 07:00", 240, "2026-03-02 11:00"),
    ("2026-03-02 07:00", 241, "2026-03-02 13:01"),
    ("2026-03-02 06:00", 60, "2026-03-02 08:00"),  // before office hours
    ("2026-03-02 11:00", 60, "2026-03-02 14:00"),  // the morning is over at 11:00
    ("2026-03-02 12:15", 60, "2026-03-02 14:00"),
    ("2026-03-02 17:00", 480, "2026-03-03 17:00"),  // work is over at 17:00
    ("2026-03-06 18:00", 1, "2026-03-09 07:01"),  // Friday evening
    ("2026-03-02 09:00:59", 480, "2026-03-03 09:00"),  // whole minutes
    ("2026-03-02 09:00", 0, "2026-03-02 09:00"),
    ("2026-03-07 09:00", 0, "2026-03-09 07:00"),
  ]

  @Test("A working term counts only minutes inside office hours", arguments: workingTerms)
  func working(_ acceptance: String, _ minutes: Int, _ due: String) throws {
    #expect(try realCalendar().deadline(from: local(acceptance), term: .workingMinutes(minutes)) == local(due))
  }

  static let sameDayTerms: [(String, String)] = [
    ("2026-02-13 15:30", "2026-02-23 17:00"),  // Friday after 15:00, then Tết
    ("2026-03-02 14:59", "2026-03-02 17:00"),
    ("2026-03-02 15:00", "2026-03-02 17:00"),  // 15:00 itself is in time
    ("2026-03-02 15:01", "2026-03-03 17:00"),
    ("2026-03-02 06:00", "2026-03-02 17:00"),
    ("2026-03-02 12:00", "2026-03-02 17:00"),
    ("2026-03-02 19:00", "2026-03-03 17:00"),
    ("2026-03-07 09:00", "2026-03-09 17:00"),  // Saturday
    ("2026-08-22 09:00", "2026-08-22 17:00"),  // an exchanged Saturday
  ]

  @Test(
    "A same-day procedure is due at the end of its day, after 15:00 at the end of the next one", arguments: sameDayTerms
  )
  func sameDay(_ acceptance: String, _ due: String) throws {
    #expect(try realCalendar().deadline(from: local(acceptance), term: .sameDay) == local(due))
  }

  @Test("Another cutoff moves the same-day rule")
  func cutoff() throws {
    let policy = ClockPolicy(sameDayCutoff: 10 * 60)
    let due = try realCalendar().deadline(from: local("2026-03-02 10:01"), term: .sameDay, policy: policy)
    #expect(try due == local("2026-03-03 17:00"))
  }

  @Test("On a day that ends at noon a same-day procedure accepted after noon is due on the next working day")
  func shortDay() throws {
    let hours = try OfficeHours([.saturday: [.init(from: 420, to: 660)], .monday: [.init(from: 420, to: 1_020)]])
    let calendar = WorkingCalendar(hours: hours)
    #expect(try calendar.deadline(from: local("2026-03-07 10:59"), term: .sameDay) == local("2026-03-07 11:00"))
    #expect(try calendar.deadline(from: local("2026-03-07 11:00"), term: .sameDay) == local("2026-03-09 17:00"))
  }

  @Test("With the last-hour rule a dossier accepted in the last hour counts from the next working day")
  func lastHour() throws {
    let calendar = try realCalendar()
    let policy = ClockPolicy(lastHourCountsNextDay: true)
    let rows = [
      ("2026-03-02 15:59", "2026-03-03 15:59"), ("2026-03-02 16:00", "2026-03-03 17:00"),
      ("2026-03-06 16:30", "2026-03-09 17:00"), ("2026-03-02 10:30", "2026-03-03 10:30"),
    ]
    for (acceptance, due) in rows {
      #expect(try calendar.deadline(from: local(acceptance), term: .workingDays(1), policy: policy) == local(due))
    }
    #expect(try calendar.deadline(from: local("2026-03-02 16:00"), term: .workingDays(1)) == local("2026-03-03 16:00"))
  }

  static let calendarTerms: [(String, Int, String)] = [
    ("2026-03-02 09:00", 10, "2026-03-12 17:00"),
    ("2026-03-02 20:00", 1, "2026-03-03 17:00"),
    ("2026-03-02 09:00", 5, "2026-03-09 17:00"),  // ends on a Saturday
    ("2026-02-06 09:00", 10, "2026-02-23 17:00"),  // ends in Tết
    ("2026-08-12 09:00", 10, "2026-08-22 17:00"),  // ends on an exchanged Saturday
  ]

  @Test("A term in calendar days that ends on a rest day ends with the next working day", arguments: calendarTerms)
  func calendarDays(_ acceptance: String, _ days: Int, _ due: String) throws {
    #expect(try realCalendar().deadline(from: local(acceptance), term: .calendarDays(days)) == local(due))
  }

  @Test("After a pause as much of the term is left as before it")
  func pause() throws {
    let calendar = try realCalendar()
    let due = try calendar.deadline(from: local("2026-03-02 09:00"), term: .workingDays(5))  // 2026-03-09 09:00
    let moved = try calendar.deadline(
      due, pausedAt: local("2026-03-04 09:00"), resumedAt: local("2026-03-11 14:00"))
    #expect(try moved == local("2026-03-16 14:00"))
  }

  @Test("A dossier that was late when the clock stopped is as late when it goes on")
  func latePause() throws {
    let moved = try realCalendar().deadline(
      local("2026-03-02 17:00"), pausedAt: local("2026-03-03 08:00"), resumedAt: local("2026-03-05 10:00"))
    #expect(try moved == local("2026-03-05 09:00"))
  }

  @Test("The used share of a term runs from nothing over all to more than all")
  func share() throws {
    let calendar = try realCalendar()
    let start = try local("2026-03-02 07:00")
    let due = calendar.deadline(from: start, term: .workingDays(2))
    #expect(calendar.use(of: start, to: due, at: start).share == 0)
    #expect(try calendar.use(of: start, to: due, at: local("2026-03-02 12:00")) == TermUse(used: 240, total: 960))
    #expect(try calendar.use(of: start, to: due, at: local("2026-03-02 23:00")).share == 0.5)
    #expect(calendar.use(of: start, to: due, at: due).share == 1)
    #expect(try calendar.use(of: start, to: due, at: local("2026-03-04 09:00")).left == -120)
    #expect(try calendar.use(of: start, to: due, at: local("2026-03-01 09:00")).used == 0)
    #expect(TermUse(used: 0, total: 0).share == 1)
  }

  @Test("A term beyond the calendar ends with the calendar")
  func endless() throws {
    let calendar = try realCalendar()
    #expect(try calendar.deadline(from: local("2026-03-02 09:00"), term: .workingMinutes(.max)).day == .last)
    #expect(try calendar.deadline(from: local("2026-03-02 09:00"), term: .calendarDays(.max)).day == .last)
    #expect(try calendar.adding(workingMinutes: .min, to: local("2026-03-02 09:00")).day == .first)
  }
}
