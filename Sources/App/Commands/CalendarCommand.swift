import ArgumentParser
import Foundation
import Procedures
import WorkingTime

struct CalendarCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calendar", abstract: "List the special days of a year, as announced or worked out from the law.",
    discussion: "From the calendar in force where the database has one, otherwise as shipped; the answer says which.")

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
    let known = proposal ? nil : try await CommandCalendar.read(try await Settings.read())
    let calendar = (known?.years ?? YearCalendars(law: .vietnam)).year(year)
    let source = known?.source.rawValue
    if json {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      print(String(decoding: try encoder.encode(Body(calendar, source)), as: UTF8.self))
    } else {
      let standing = calendar.isProposal ? "worked out from the law" : "as announced"
      print("\(year): \(standing)\(source.map { ", calendar \($0)" } ?? "")")
      for entry in calendar.entries { print("\(entry.day)  \(entry.kind.rawValue)  \(entry.reason)") }
    }
  }

  private struct Body: Encodable {
    var year: Int
    var isProposal: Bool
    /// "in force" or "as shipped"; nothing for what the law alone gives.
    var calendar: String?
    var days: [DayBody]

    init(_ calendar: YearCalendar, _ source: String?) {
      self.calendar = source
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
