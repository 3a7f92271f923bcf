import ArgumentParser
import Foundation
import Procedures
import WorkingTime

struct CalendarCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calendar", abstract: "List the special days of a year, as announced or worked out from the law.")

  @Argument(help: "A year, 1995 to 2100.")
  var year: Int
  @Flag(help: "What the law gives, even where a calendar was announced.")
  var proposal = false
  @Flag(help: "For programs.")
  var json = false

  func validate() throws {
    guard HolidayProposal.years.contains(year) else {
      throw ValidationError("The year \(year) lies outside of 1995 to 2100.")
    }
  }

  func run() async throws {
    let entries = proposal ? [] : try WorkingCalendarFile.entries(in: try await Settings.read().dataFolder)
    let calendar = YearCalendars(entries, law: .vietnam).year(year)
    if json {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      print(String(decoding: try encoder.encode(Body(calendar)), as: UTF8.self))
    } else {
      print("\(year): \(calendar.isProposal ? "worked out from the law" : "as announced")")
      for entry in calendar.entries { print("\(entry.day)  \(entry.kind.rawValue)  \(entry.reason)") }
    }
  }

  private struct Body: Encodable {
    var year: Int
    var isProposal: Bool
    var days: [DayBody]

    init(_ calendar: YearCalendar) {
      (year, isProposal) = (calendar.year, calendar.isProposal)
      days = calendar.entries.map {
        DayBody(day: $0.day.rawValue, kind: $0.kind.rawValue, reason: $0.reason, origin: $0.origin.rawValue)
      }
    }

    struct DayBody: Encodable {
      var day, kind, reason, origin: String
    }
  }
}
