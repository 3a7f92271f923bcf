import Hummingbird
import Identity
import Procedures
import Rules
import Storage
import WebShared
import WorkingTime

/// The calendar of a year, for every administrator to read.
func yearRoutes(_ routes: Routes, _ admin: Admin) {
  routes.get(Paths.adminCalendar, for: .administrator) { request, officer in
    try await admin.yearPage(request.site.now().day.year, request, officer)
  }

  routes.get(Paths.adminYear(":year"), for: .administrator) { request, officer in
    try await admin.yearPage(try await admin.knownYear(request), request, officer)
  }
}

extension Admin {
  fileprivate func yearPage(_ year: Int, _ request: WebRequest, _ officer: Officer) async throws -> Response {
    let calendars = try await rulebooks.current().calendars
    // A day is typed in once and then seldom again: a year has fewer changes than days.
    let changes = try await request.site.db.read { try CalendarChangeRow.ofYear(year, limit: 500, in: $0) }
    return request.page(
      YearPage(
        officer: officer, sheet: YearSheet(year, of: calendars, typed: changes.typedDays),
        years: calendars.years, today: request.site.now().day, changes: Array(changes.prefix(50)),
        done: request.query("xong")))
  }

  /// A year the calendar knows, from the address.
  func knownYear(_ request: WebRequest) async throws -> Int {
    let text = try request.parameter("year")
    guard let year = Int(text), String(year) == text, try await rulebooks.current().calendars.years.contains(year)
    else {
      throw PageError.notFound
    }
    return year
  }

  /// A day of the years the calendar knows, from the address.
  func calendarDay(_ request: WebRequest) async throws -> Day {
    let year = try await knownYear(request)
    guard let day = Day(try request.parameter("day")), day.year == year else { throw PageError.notFound }
    return day
  }
}
