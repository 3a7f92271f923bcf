import TestSupport
import Testing
import WorkingTime

/// The cases of the domain reference, by name.
@Suite("The clock in known cases")
struct LegalCaseTests {
  private let calendar: WorkingCalendar

  init() throws { calendar = WorkingCalendar(plan: .anGiang, entries: try officialEntries()) }

  private func due(_ accepted: String, _ term: Term, _ policy: ClockPolicy = .standard) throws -> String {
    let due = try TermRun(acceptedAt: local(accepted), term: term, policy: policy).due(in: calendar)
    #expect(try calendar.deadline(from: local(accepted), term: term, policy: policy) == due)
    return String(due.iso8601.prefix(16))
  }

  @Test("(a) Three days over 30 April to 4 May 2025 end on Wednesday 7 May, an exchanged Friday not counted")
  func overApril() throws {
    #expect(try due("2025-04-29 09:00", .workingDays(3)) == "2025-05-07T09:00")
    #expect(try due("2025-04-29 09:00", .workingDays(3), ClockPolicy(counting: .day)) == "2025-05-07T17:00")
  }

  @Test("(b) One day from Friday 25 April 2025 ends on the Saturday that is worked")
  func exchangedSaturday() throws {
    #expect(try due("2025-04-25 16:30", .workingDays(1)) == "2025-04-26T16:30")
    #expect(try due("2025-04-25 16:30", .workingDays(1), ClockPolicy(counting: .day)) == "2025-04-26T17:00")
  }

  @Test("(c) A same-day procedure accepted after 15:00 on the Friday before Tết 2026 is due after Tết")
  func beforeNewYear() throws {
    #expect(try due("2026-02-13 15:30", .sameDay) == "2026-02-23T17:00")
    #expect(try due("2026-02-13 15:00", .sameDay) == "2026-02-13T17:00")
  }

  @Test("(d) Monday 31 August 2026 is off, Saturday 22 August counts")
  func nationalDay() throws {
    #expect(try due("2026-08-21 09:00", .workingDays(1)) == "2026-08-22T09:00")
    #expect(try due("2026-08-28 09:00", .workingDays(1)) == "2026-09-03T09:00")
  }

  static let dayTerms: [(String, Int, String)] = [
    ("2026-03-02 07:00", 1, "2026-03-03T17:00"), ("2026-03-02 16:59", 1, "2026-03-03T17:00"),
    ("2026-03-02 22:00", 1, "2026-03-03T17:00"), ("2026-03-06 09:00", 1, "2026-03-09T17:00"),
    ("2026-03-07 09:00", 1, "2026-03-09T17:00"),  // a Saturday: the first day is Monday
    ("2026-02-12 09:00", 2, "2026-02-23T17:00"),  // over Tết
  ]

  @Test(
    "Counted in whole days the first is the working day after acceptance, the last ends the term", arguments: dayTerms)
  func wholeDays(_ accepted: String, _ days: Int, _ expected: String) throws {
    for policy in [
      ClockPolicy(counting: .day), ClockPolicy(lastHourCountsNextDay: true, cutoffCountsNextDay: true, counting: .day),
    ] {
      #expect(try due(accepted, .workingDays(days), policy) == expected)
    }
  }

  @Test("Hours and half days are counted by the minute also where days are counted whole")
  func partsOfDays() throws {
    let policy = ClockPolicy(counting: .day)
    #expect(try due("2026-03-02 09:00", .workingHours(4), policy) == "2026-03-02T15:00")
    #expect(try due("2026-03-02 09:00", .workingMinutes(720), policy) == "2026-03-03T15:00")
  }

  @Test("With the 15:00 rule what comes after 15:00 counts from the next working day; 15:00 itself is in time")
  func cutoff() throws {
    let policy = ClockPolicy(cutoffCountsNextDay: true)
    #expect(try due("2026-03-02 15:00", .workingHours(2), policy) == "2026-03-02T17:00")
    #expect(try due("2026-03-02 15:01", .workingHours(2), policy) == "2026-03-03T09:00")
    #expect(try due("2026-03-06 15:01", .workingHours(2), policy) == "2026-03-09T09:00")
  }

  static let months: [(String, Int, String)] = [
    ("2026-03-02 09:00", 2, "2026-05-04T17:00"),  // 2 May is a Saturday
    ("2026-01-30 09:00", 1, "2026-03-02T17:00"),  // no 30 February: the 28th, a Saturday
    ("2025-12-31 09:00", 2, "2026-03-02T17:00"), ("2026-03-10 09:00", 12, "2027-03-10T17:00"),
  ]

  @Test("A term in months ends on the same number of the month, or its last day", arguments: months)
  func calendarMonths(_ accepted: String, _ months: Int, _ expected: String) throws {
    #expect(try due(accepted, .calendarMonths(months)) == expected)
  }
}
