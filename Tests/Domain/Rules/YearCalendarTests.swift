import Procedures
import TestSupport
import Testing
import WorkingTime

@Suite("The calendar of a year")
struct YearCalendarTests {
  @Test("An announced year is taken as announced, any other is a proposal and says so")
  func announced() throws {
    let calendars = YearCalendars(try officialEntries(), law: .vietnam)
    #expect(calendars.officialYears == Array(2012...2026))
    #expect(!calendars.year(2026).isProposal)
    #expect(calendars.year(2026).entry(on: Day(2026, 8, 22))?.kind == .work)
    #expect(calendars.year(2027).isProposal)
    #expect(calendars.year(2027).entry(on: Day(2027, 2, 6))?.reason == "Tết Nguyên đán")
  }

  @Test("The announced calendar replaces the proposal as a whole")
  func replaced() {
    let calendars = YearCalendars(
      [
        CalendarEntry(day: Day(2027, 1, 1), kind: .off, reason: "Tết Dương lịch"),
        CalendarEntry(day: Day(2027, 1, 9), kind: .work, reason: "Làm bù"),
      ], law: .vietnam)
    #expect(calendars.year(2027).entries.count == 2)
    #expect(!calendars.year(2027).isProposal)
  }

  @Test("Single days typed in change the proposal of their year, which stays a proposal")
  func changed() {
    let calendars = YearCalendars(
      [
        CalendarEntry(day: Day(2027, 2, 4), kind: .work, reason: "Trực"),
        CalendarEntry(day: Day(2027, 3, 8), kind: .off, reason: "Nghỉ bão"),
      ], law: .vietnam)
    let year = calendars.year(2027)
    #expect(year.isProposal)
    #expect(year.entry(on: Day(2027, 2, 4))?.kind == .work)
    #expect(year.entry(on: Day(2027, 3, 8))?.reason == "Nghỉ bão")
    #expect(year.entry(on: Day(2027, 1, 1))?.origin == .rule)
    #expect(year.entries.map(\.day) == year.entries.map(\.day).sorted())
  }

  @Test("Of two entries for one day the later counts")
  func twice() {
    let entries = [CalendarEntry.Kind.off, .work].map {
      CalendarEntry(day: Day(2027, 1, 1), kind: $0, reason: "")
    }
    #expect(YearCalendars(entries, law: .vietnam).year(2027).entries.map(\.kind) == [.work])
  }
}
