import Foundation
import Testing
package import WorkingTime

/// The announced calendars of `Data/working-calendar.csv`.
package func officialEntries() throws -> [CalendarEntry] {
  let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized
  let text = try String(contentsOf: root.appending(path: "Data/working-calendar.csv"), encoding: .utf8)
  return try text.split(separator: "\n").dropFirst().map { line in
    let columns = line.split(separator: ",", omittingEmptySubsequences: false)
    return CalendarEntry(
      day: try #require(Day(String(columns[0]))), kind: try #require(CalendarEntry.Kind(rawValue: String(columns[1]))),
      reason: String(columns[2]))
  }
}
