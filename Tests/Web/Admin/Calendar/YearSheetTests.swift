@testable import Admin
@testable import Procedures
import Testing
import WorkingTime

@Suite("A year at a glance")
struct YearSheetTests {
  private let plain = OfficeCalendars(entries: [], plans: [:], today: Day(2026, 3, 2))

  private func cell(_ day: Day, in sheet: YearSheet) throws -> YearSheet.Cell {
    try #require(sheet.months[day.month - 1].first { $0.day == day })
  }

  @Test(
    "Each day of each year stands once, with the lunar date the calendar gives", arguments: [2012, 2024, 2025, 2033])
  func lunar(_ year: Int) {
    let sheet = YearSheet(year, of: OfficeCalendars(entries: [], plans: [:], today: Day(2026, 3, 2)), typed: [])
    let days = sheet.months.joined().map(\.day)
    #expect(days == (Day(year, 1, 1).ordinal...Day(year, 12, 31).ordinal).map { Day(ordinal: $0) })
    for cell in sheet.months.joined() { #expect(cell.lunar == LunarCalendar.vietnam.date(of: cell.day)) }
  }

  @Test("The first, the fifteenth and Tết are written with their month, a leap month with its sign")
  func texts() {
    #expect(LunarDate(day: 1, month: 3, year: 2027).calendarText == "1/3")
    #expect(LunarDate(day: 15, month: 6, isLeap: true, year: 2025).calendarText == "15/6N")
    #expect(LunarDate(day: 3, month: 1, year: 2027).calendarText == "3/1")
    #expect(LunarDate(day: 4, month: 1, year: 2027).calendarText == "4")
    #expect(YearSheet(2025, of: plain, typed: []).leapMonths.map(\.number) == [6])
    #expect(YearSheet(2027, of: plain, typed: []).leapMonths.isEmpty)
  }

  @Test("What kind of day it is follows law, announcement and hours")
  func marks() throws {
    let morning = OfficeHours.Session(from: 420, to: 660)
    let plan = try OfficeHoursPlan(
      [.init(hours: .anGiang)], specialDays: [.init(Day(2027, 7, 3), sessions: [morning], reason: "Làm thêm")])
    let calendars = OfficeCalendars(
      entries: [
        CalendarEntry(day: Day(2027, 3, 13), kind: .work, reason: "Làm bù"),
        CalendarEntry(day: Day(2027, 3, 15), kind: .off, reason: "Hoán đổi"),
      ], plans: [.province: plan], today: Day(2026, 3, 2))
    let sheet = YearSheet(2027, of: calendars, typed: [])
    let expected: [(Day, DayMark, Bool)] = [
      (Day(2027, 2, 6), .holiday, false), (Day(2027, 3, 13), .worked, true), (Day(2027, 3, 15), .off, true),
      (Day(2027, 3, 14), .weeklyRest, false), (Day(2027, 3, 16), .working, false),
      (Day(2027, 5, 3), .compensation, false),
      (Day(2027, 7, 3), .special, false),
    ]
    for (day, mark, isTyped) in expected {
      let cell = try cell(day, in: sheet)
      #expect(cell.mark == mark && cell.isTyped == isTyped, "\(day)")
    }
    #expect(sheet.isProposal)
  }

  @Test("In an announced year, days that follow the law are holidays, and typed ones are those of the list of changes")
  func announced() throws {
    let law = HolidayProposal(year: 2027, law: .vietnam).entries.map {
      CalendarEntry(day: $0.day, kind: $0.kind, reason: $0.reason)
    }
    let calendars = OfficeCalendars(
      entries: law + [CalendarEntry(day: Day(2027, 3, 15), kind: .off, reason: "Bão")], plans: [:],
      today: Day(2026, 3, 2))
    let rows = [
      ("2027-03-16 off Bão", "2027-03-16 -"), ("2027-03-15 -", "2027-03-15 off Bão"),
      ("2027-03-16 -", "2027-03-16 off Bão"), ("2027 proposal", "2027 announced"),
    ].map {
      CalendarChangeRow(
        id: 1, at: Samples.now, actorName: "", place: .province, year: 2027, before: $0.0, after: $0.1)
    }
    #expect(rows.typedDays == [Day(2027, 3, 15)])

    let sheet = YearSheet(2027, of: calendars, typed: rows.typedDays)

    #expect(try cell(Day(2027, 1, 1), in: sheet).mark == .holiday)
    #expect(try cell(Day(2027, 3, 15), in: sheet).isTyped)
    #expect(try !cell(Day(2027, 1, 1), in: sheet).isTyped)
    #expect(!sheet.isProposal)
  }
}
