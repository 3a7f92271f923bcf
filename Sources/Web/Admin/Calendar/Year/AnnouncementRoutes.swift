import Identity
import Procedures
import Rules
import WebShared
import WorkingTime

/// The yearly notice is known: the proposal becomes the official calendar.
func announcementRoutes(_ routes: Routes, _ admin: Admin) {
  routes.get(Paths.adminAnnouncement(":year"), for: .administrator) { request, officer in
    let year = try await admin.knownYear(request)
    return request.page(try await admin.announcementPage(year, officer, FormState()))
  }

  routes.post(Paths.adminAnnouncement(":year"), for: .administrator) { request, officer in
    let year = try await admin.knownYear(request)
    return try await admin.change(
      CalendarForm(
        page: { try await admin.announcementPage(year, officer, $0) }, read: { _ in .announcement(year: year) }),
      request, by: officer)
  }
}

extension Admin {
  fileprivate func announcementPage(_ year: Int, _ officer: Officer, _ state: FormState) async throws
    -> AnnouncementPage
  {
    let calendars = try await rulebooks.current().calendars
    return AnnouncementPage(officer: officer, sheet: YearSheet(year, of: calendars, typed: []), state: state)
  }
}
