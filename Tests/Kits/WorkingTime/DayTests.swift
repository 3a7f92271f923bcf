import Foundation
import Testing
import WorkingTime

@Suite("Days of the calendar")
struct DayTests {
  @Test("Every day from 1880 to 2120 follows the one before it")
  func successive() throws {
    let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    var current = try day("1880-01-01")
    var weekday = 4  // a Thursday
    for year in 1880..<2120 {
      let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
      for month in 1...12 {
        for number in 1...(lengths[month - 1] + (month == 2 && isLeap ? 1 : 0)) {
          guard current.year == year, current.month == month, current.day == number,
            current.weekday.rawValue == weekday, Day(year, month, number) == current
          else {
            Issue.record("\(year)-\(month)-\(number) is taken for \(current), weekday \(current.weekday)")
            return
          }
          current = current.adding(days: 1)
          weekday = weekday % 7 + 1
        }
      }
    }
  }

  @Test("A day is written and read as YYYY-MM-DD", arguments: ["0001-01-01", "1969-12-31", "2024-02-29", "9999-12-31"])
  func text(_ text: String) throws {
    #expect(try day(text).rawValue == text)
    #expect(try day(text).description == text)
  }

  @Test(
    "A text that names no day is refused",
    arguments: [
      "", "2026", "2026-02-29", "2026-2-3", "2026-13-01", "2026-00-10", "2026-01-00", "2026-04-31", "0000-01-01",
      "2026-03-02 ", " 2026-03-02", "2026/03/02", "2026-03-0२", "+026-03-02", "12026-03-02",
    ])
  func refused(_ text: String) {
    #expect(Day(text) == nil)
    #expect(Day(rawValue: text) == nil)
  }

  @Test("A day past the end of its month runs on into the next one")
  func overflow() {
    #expect(Day(2026, 2, 30) == Day(2026, 3, 2))
    #expect(Day(2026, 13, 1) == Day(2027, 1, 1))
    #expect(Day(2026, 3, 0) == Day(2026, 2, 28))
    #expect(Day(2026, 0, 1) == Day(2025, 12, 1))
    #expect(Day(2026, -11, 1) == Day(2025, 1, 1))
  }

  @Test("The order of texts is the order of days, and days are counted between them")
  func order() throws {
    let days = [Day(2025, 12, 31), Day(2026, 1, 1), Day(2026, 1, 31), Day(2026, 2, 1)]
    #expect(days.sorted() == days.shuffled().sorted())
    #expect(days.map(\.rawValue).sorted() == days.map(\.rawValue))
    #expect(days[0].days(to: days[3]) == 32)
    #expect(days[3].days(to: days[0]) == -32)
  }

  @Test("Arithmetic stops at the ends of the calendar instead of crashing")
  func ends() {
    #expect(Day.last.adding(days: 1) == .last)
    #expect(Day.last.adding(days: .max) == .last)
    #expect(Day.first.adding(days: .min) == .first)
    #expect(Day(.max, .max, .max) == .last)
    #expect(Day(.min, .min, .min) == .first)
    #expect(Day.last.rawValue == "9999-12-31")
    #expect(Day.first.rawValue == "0001-01-01")
  }

  @Test("In JSON a day is its text, and a wrong text is an error")
  func json() throws {
    let encoded = try JSONEncoder().encode([Day(2026, 3, 2)])
    #expect(String(decoding: encoded, as: UTF8.self) == #"["2026-03-02"]"#)
    #expect(try JSONDecoder().decode([Day].self, from: encoded) == [Day(2026, 3, 2)])
    #expect(throws: DecodingError.self) { try JSONDecoder().decode([Day].self, from: Data(#"["2026-02-30"]"#.utf8)) }
  }
}
