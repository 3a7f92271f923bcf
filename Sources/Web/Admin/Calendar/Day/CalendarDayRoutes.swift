import Identity
import Language
import Procedures
import Rules
import WebShared
import WorkingTime

/// A day: read by every administrator, changed by those of the province.
func calendarDayRoutes(_ routes: Routes, _ admin: Admin) {
  routes.get(Paths.adminCalendarDay(":year", ":day"), for: .administrator) { request, officer in
    let day = try await admin.calendarDay(request)
    return request.page(try await admin.dayPage(day, request, officer, nil))
  }

  routes.post(Paths.adminCalendarDay(":year", ":day"), for: .administrator) { request, officer in
    let day = try await admin.calendarDay(request)
    return try await admin.change(
      CalendarForm(
        page: { try await admin.dayPage(day, request, officer, $0) }, read: { try dayChange(day, &$0) }),
      request, by: officer)
  }
}

extension Admin {
  /// - Parameter state: nil fills the form with what is recorded.
  fileprivate func dayPage(
    _ day: Day, _ request: WebRequest, _ officer: Officer, _ state: FormState?
  ) async throws -> CalendarDayPage {
    let calendars = try await rulebooks.current().calendars
    let year = calendars.yearCalendars.year(day.year)
    let record = calendars.entries.last { $0.day == day }
    return CalendarDayPage(
      officer: officer, day: day, lunar: LunarCalendar.vietnam.date(of: day), entry: year.entry(on: day),
      record: record, law: HolidayProposal(year: day.year, law: .vietnam).entries.first { $0.day == day },
      isProposal: year.isProposal, sessions: calendars.province.sessions(on: day),
      state: state ?? FormState(["kind": record?.kind.rawValue ?? "none", "reason": record?.reason ?? ""]),
      done: state == nil ? request.query("xong") : nil)
  }
}

private func dayChange(_ day: Day, _ form: inout FormState) throws -> CalendarChange {
  let kind: TypedKind? = form.choice("kind", missing: "Chọn ngày này nghỉ, làm việc, hay không ghi riêng.")
  let reason =
    kind == TypedKind.none
    ? "" : form.required("reason", CatalogueRefusal.noReasonForDay.sentence)
  try form.check()
  return .day(day, kind.flatMap { CalendarEntry.Kind(rawValue: $0.rawValue) }, reason: reason)
}

private enum TypedKind: String {
  case off, work, none
}
