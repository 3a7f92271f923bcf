import Foundation
import Testing
import WorkingTime

/// The office hours of An Giang with the exceptions in `Data/working-calendar.csv`.
func realCalendar() throws -> WorkingCalendar {
  let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..").standardized
  let text = try String(contentsOf: root.appending(path: "Data/working-calendar.csv"), encoding: .utf8)
  var days: [Substring: Set<Day>] = [:]
  for line in text.split(separator: "\n").dropFirst() {
    let columns = line.split(separator: ",", omittingEmptySubsequences: false)
    days[columns[1], default: []].insert(try day(String(columns[0])))
  }
  #expect(days.keys.sorted() == ["off", "work"])
  return WorkingCalendar(hours: .anGiang, off: days["off"] ?? [], work: days["work"] ?? [])
}

func day(_ text: String) throws -> Day { try #require(Day(text)) }

/// A moment in Vietnam, `YYYY-MM-DD HH:MM`.
func local(_ text: String) throws -> Instant { try #require(Instant(local: text)) }
