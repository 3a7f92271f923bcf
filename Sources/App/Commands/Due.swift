import ArgumentParser
import Foundation
import Procedures
import WorkingTime

/// The legal clock by itself: by the calendar in force, or as shipped where there is no database.
struct Due: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Tell when a term is due, and why.",
    discussion: """
      Times are those of Vietnam, such as 2025-04-29T09:00. Counted by the calendar and hours in force where the \
      database has them, otherwise as shipped; the answer says which. Without --agency the hours are the province's: \
      07:00–11:00 and 13:00–17:00, Monday to Friday, as shipped.
      """)

  @Option(help: "When the dossier was accepted.")
  var accepted: String
  @Option(help: "3d, 4h, 90m, 0.5d (working time), 10cd (calendar days), 2cm (calendar months) or same-day.")
  var term: String
  @Option(help: "minute: a day is eight working hours; day: whole days, from the one after acceptance.")
  var counting: String?
  @Option(help: "15h: after 15:00 the next working day counts; last-hour: so does the last working hour. Repeat it.")
  var policy: [String] = []
  @Option(help: "FROM/TO: the clock stands still. Repeat it.")
  var pause: [String] = []
  @Option(help: "FROM/TO: the clock stands still, and the whole term begins anew at TO. Repeat it.")
  var restart: [String] = []
  @Option(help: "Count the hours of this agency.")
  var agency: String?
  @Flag(help: "Tell each day and session that counted, and why others did not.")
  var explain = false
  @Flag(help: "For programs.")
  var json = false

  func validate() throws { _ = try DueQuestion(self) }

  func run() async throws {
    let run = try DueQuestion(self).run
    let known = try await CommandCalendar.read(try await Settings.read())
    let calendar = WorkingCalendar(
      plan: try known.plan(ofAgency: agency, on: run.acceptedAt.day), calendars: known.years, years: Self.years(of: run)
    )
    let explanation = run.explanation(in: calendar)
    guard HolidayProposal.years.contains(explanation.due.day.year) else {
      throw ValidationError("--term \(term) ends after 2100, for which no holidays can be worked out.")
    }
    let answer = DueAnswer(explanation, isExplained: explain, by: known.source)
    print(json ? try answer.json : answer.text)
  }

  /// The years whose special days are worked out: as far as the term can reach.
  private static func years(of run: TermRun) -> ClosedRange<Int> {
    let days =
      switch run.term {
      case .workingMinutes(let minutes): minutes / 480 * 2
      case .calendarDays(let days): days
      case .calendarMonths(let months): months * 31
      case .sameDay: 0
      }
    let first = run.acceptedAt.day
    let last = run.stops.compactMap(\.to).max()?.day ?? first
    let reach = last.adding(days: first.days(to: last) + days + 60).year
    return first.year...max(first.year, min(reach, HolidayProposal.years.upperBound))
  }
}
