import Testing
import WorkingTime

@Suite("The working calendar")
struct WorkingCalendarTests {
  @Test(
    "Holidays, compensatory rest and exchanged days are days off",
    arguments: ["2025-01-29", "2025-04-07", "2025-05-02", "2026-01-02", "2026-04-27", "2026-08-31", "2026-11-24"])
  func off(_ text: String) throws {
    #expect(try !realCalendar().isWorkingDay(day(text)))
    #expect(try realCalendar().sessions(on: day(text)).isEmpty)
  }

  @Test(
    "An exchanged Saturday has the sessions of an ordinary day",
    arguments: ["2024-05-04", "2025-04-26", "2026-01-10", "2026-08-22"])
  func exchanged(_ text: String) throws {
    let calendar = try realCalendar()
    #expect(try day(text).weekday == .saturday)
    #expect(try calendar.isWorkingDay(day(text)))
    #expect(try calendar.sessions(on: day(text)) == OfficeHours.anGiang.sessions(on: .monday))
  }

  @Test("A Saturday worked in exchange is a whole day even where Saturdays are short")
  func shortSaturday() throws {
    let morning = OfficeHours.Session(from: 420, to: 660)
    let hours = try OfficeHours([.tuesday: [morning, .init(from: 780, to: 1_020)], .saturday: [morning]])
    let calendar = WorkingCalendar(hours: hours, work: [Day(2026, 8, 22)])
    #expect(calendar.minutes(on: Day(2026, 8, 15)) == 240)
    #expect(calendar.minutes(on: Day(2026, 8, 22)) == 480)
  }

  @Test("Outside the recorded years the week alone decides")
  func unrecorded() throws {
    let calendar = try realCalendar()
    #expect(try calendar.isWorkingDay(day("1999-01-01")))
    #expect(try !calendar.isWorkingDay(day("2099-01-03")))
  }

  @Test("A day recorded as off and as worked is worked")
  func both() {
    let calendar = WorkingCalendar(hours: .anGiang, off: [Day(2026, 3, 2)], work: [Day(2026, 3, 2)])
    #expect(calendar.isWorkingDay(Day(2026, 3, 2)))
  }

  @Test("The working day after Tết is the Monday of the week after")
  func afterTet() throws {
    let calendar = try realCalendar()
    #expect(try calendar.workingDay(after: day("2026-02-13")) == day("2026-02-23"))
    #expect(try calendar.workingDay(onOrAfter: day("2026-02-13")) == day("2026-02-13"))
  }

  @Test("Each recorded year has between 245 and 256 working days", arguments: 2012...2026)
  func year(_ year: Int) throws {
    let calendar = try realCalendar()
    let days = (0..<Day(year, 1, 1).days(to: Day(year + 1, 1, 1))).map { Day(year, 1, 1).adding(days: $0) }
    #expect((245...256).contains(days.count { calendar.isWorkingDay($0) }))
  }
}
