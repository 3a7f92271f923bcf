import Testing
import WorkingTime

@Suite("The lunar calendar")
struct LunarTests {
  static let vectors: [(String, Int, Int, Bool, Int)] = [
    ("1968-01-29", 1, 1, false, 1968), ("1975-04-30", 20, 3, false, 1975), ("1976-09-24", 1, 8, true, 1976),
    ("1985-01-20", 30, 12, false, 1984), ("1985-02-20", 1, 2, false, 1985), ("1985-03-21", 1, 2, true, 1985),
    ("1985-04-20", 1, 3, false, 1985), ("1987-07-26", 1, 7, false, 1987), ("1987-08-24", 1, 7, true, 1987),
    ("1995-09-25", 2, 8, true, 1995), ("2004-03-21", 1, 2, true, 2004), ("2006-08-24", 1, 7, true, 2006),
    ("2007-02-16", 29, 12, false, 2006), ("2012-05-21", 1, 4, true, 2012), ("2014-10-24", 1, 9, true, 2014),
    ("2014-11-21", 29, 9, true, 2014), ("2017-07-23", 1, 6, true, 2017), ("2020-05-23", 1, 4, true, 2020),
    ("2020-06-20", 29, 4, true, 2020), ("2023-03-22", 1, 2, true, 2023), ("2024-02-09", 30, 12, false, 2023),
    ("2025-01-28", 29, 12, false, 2024), ("2025-07-25", 1, 6, true, 2025), ("2025-08-22", 29, 6, true, 2025),
    ("2026-02-16", 29, 12, false, 2025), ("2026-11-20", 12, 10, false, 2026), ("2028-06-23", 1, 5, true, 2028),
    ("2033-12-22", 1, 11, true, 2033), ("2034-01-19", 29, 11, true, 2033), ("2034-01-20", 1, 12, false, 2033),
  ]

  @Test("A known day has its known lunar date, in both directions", arguments: vectors)
  func vector(_ text: String, _ day: Int, _ month: Int, _ isLeap: Bool, _ year: Int) throws {
    let solar = try #require(Day(text))
    let lunar = LunarDate(day: day, month: month, isLeap: isLeap, year: year)
    #expect(LunarCalendar.vietnam.date(of: solar) == lunar)
    #expect(LunarCalendar.vietnam.day(of: lunar) == solar)
  }

  static let newYears = [
    "1984-02-02", "1985-01-21", "1987-01-29", "1999-02-16", "2000-02-05", "2001-01-24", "2002-02-12",
    "2003-02-01", "2004-01-22", "2005-02-09", "2006-01-29", "2007-02-17", "2008-02-07", "2009-01-26",
    "2010-02-14", "2011-02-03", "2012-01-23", "2013-02-10", "2014-01-31", "2015-02-19", "2016-02-08",
    "2017-01-28", "2018-02-16", "2019-02-05", "2020-01-25", "2021-02-12", "2022-02-01", "2023-01-22",
    "2024-02-10", "2025-01-29", "2026-02-17", "2027-02-06", "2028-01-26", "2029-02-13", "2030-02-02",
    "2031-01-23", "2032-02-11", "2033-01-31", "2034-02-19", "2035-02-08", "1968-01-29", "1969-02-16",
  ]

  @Test("Tết falls on its known day", arguments: newYears)
  func newYear(_ text: String) throws {
    let day = try #require(Day(text))
    #expect(LunarCalendar.vietnam.year(day.year)?.firstDay == day)
  }

  static let ancestors = [
    "2019-04-14", "2020-04-02", "2021-04-21", "2022-04-10", "2023-04-29", "2024-04-18", "2025-04-07",
    "2026-04-26", "2027-04-16", "2028-04-04", "2029-04-23", "2030-04-12",
  ]

  @Test("The day of the Hùng kings, 10/3, falls on its known day", arguments: ancestors)
  func ancestorsDay(_ text: String) throws {
    let day = try #require(Day(text))
    #expect(LunarCalendar.vietnam.day(of: LunarDate(day: 10, month: 3, year: day.year)) == day)
  }

  @Test("Leap months from 1976 to 2033 are the known ones, and no others")
  func leapMonths() {
    let known = [
      1976: 8, 1979: 6, 1982: 4, 1985: 2, 1987: 7, 1990: 5, 1993: 3, 1995: 8, 1998: 5, 2001: 4, 2004: 2, 2006: 7,
      2009: 5, 2012: 4, 2014: 9, 2017: 6, 2020: 4, 2023: 2, 2025: 6, 2028: 5, 2031: 3, 2033: 11,
    ]
    for year in 1976...2033 {
      #expect(LunarCalendar.vietnam.year(year)?.leapMonth?.number == known[year], "\(year)")
    }
  }

  static let fromChina: [(Int, String, String)] = [
    (1968, "1968-01-29", "1968-01-30"), (1969, "1969-02-16", "1969-02-17"), (1985, "1985-01-21", "1985-02-20"),
    (2007, "2007-02-17", "2007-02-18"), (2030, "2030-02-02", "2030-02-03"),
  ]

  @Test("Midnight of Beijing gives the Chinese calendar another Tết in some years", arguments: fromChina)
  func china(_ year: Int, _ here: String, _ there: String) throws {
    #expect(try LunarCalendar.vietnam.year(year)?.firstDay == day(here))
    #expect(try LunarCalendar.china.year(year)?.firstDay == day(there))
  }

  @Test("The Chinese calendar had other leap months in 1984 and 1987")
  func leapMonthsOfChina() throws {
    #expect(LunarCalendar.china.year(1984)?.leapMonth?.number == 10)
    #expect(LunarCalendar.china.year(1985)?.leapMonth == nil)
    #expect(LunarCalendar.china.year(1987)?.leapMonth?.number == 6)
    #expect(LunarCalendar.vietnam.year(1984)?.leapMonth == nil)
    #expect(try LunarCalendar.china.date(of: day("1975-04-30"))?.day == 19)
  }

  @Test(
    "A new moon close to midnight is put on its true day, where the short formula is wrong",
    arguments: ["1944-06-20", "1967-07-07", "2072-12-09", "2085-10-19"])
  func closeToMidnight(_ text: String) throws {
    let first = try #require(Day(text))
    #expect(LunarCalendar.vietnam.date(of: first)?.day == 1)
    #expect([29, 30].contains(LunarCalendar.vietnam.date(of: first.adding(days: -1))?.day))
  }

  @Test(
    "Every day of 1900 to 2100 has one lunar date, which leads back to it", arguments: [LunarCalendar.vietnam, .china])
  func roundTrip(_ calendar: LunarCalendar) throws {
    var next = try #require(calendar.year(1900)?.firstDay)
    #expect(calendar.date(of: next.adding(days: -1)) == nil)
    for number in LunarCalendar.years {
      let year = try #require(calendar.year(number))
      #expect(year.firstDay == next)
      #expect([12, 13].contains(year.months.count))
      #expect(year.months.filter { !$0.isLeap }.map(\.number) == Array(1...12))
      for month in year.months {
        #expect(month.first == next && [29, 30].contains(month.length))
        let last = LunarDate(day: month.length, month: month.number, isLeap: month.isLeap, year: number)
        let lastDay = try #require(year.day(of: last))
        #expect(calendar.date(of: lastDay) == last)
        next = lastDay.adding(days: 1)
      }
    }
    #expect(calendar.date(of: next) == nil)
  }

  @Test("A lunar date that does not exist has no day")
  func impossible() {
    let calendar = LunarCalendar.vietnam
    #expect(calendar.day(of: LunarDate(day: 30, month: 12, year: 2024)) == nil)
    #expect(calendar.day(of: LunarDate(day: 1, month: 5, isLeap: true, year: 2025)) == nil)
    #expect(calendar.day(of: LunarDate(day: 0, month: 1, year: 2025)) == nil)
    #expect(calendar.day(of: LunarDate(day: 1, month: 13, year: 2025)) == nil)
    #expect(calendar.day(of: LunarDate(day: 1, month: 1, year: 2101)) == nil)
  }
}
