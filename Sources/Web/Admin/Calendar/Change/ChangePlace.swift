import Agencies
import Dossiers
import Language
import Procedures
import Rules
import WebShared
import WorkingTime

/// Where a change was typed, and what was typed there.
struct ChangePlace {
  var tab: Entry
  var path: Path
  /// Where a saved change is seen.
  var landing: Path
  var breadcrumb: [Crumb]
  var fields: FormState

  /// nil where the office of the change is no more.
  init?(_ change: CalendarChange, _ territory: Territory) {
    switch change {
    case .day(let day, let kind, let reason):
      tab = .calendar
      (path, landing) = (Paths.adminCalendarDay(day), Paths.adminCalendarDay(day))
      breadcrumb = [
        Crumb("Lịch làm việc năm \(day.year)", Paths.adminYear(day.year)), Crumb("Ngày \(DateText.short(day))", path),
      ]
      fields = FormState(["kind": kind?.rawValue ?? "none", "reason": reason])
    case .announcement(let year):
      tab = .calendar
      (path, landing) = (Paths.adminAnnouncement(year), Paths.adminYear(year))
      breadcrumb = [Crumb("Lịch làm việc năm \(year)", landing)]
      fields = FormState()
    case .hours(let place, let plan):
      guard let office = place.shown(in: territory) else { return nil }
      tab = .hours
      (path, landing) = (office.path, office.path)
      breadcrumb = office.breadcrumb + [Crumb(office.title, office.path)]
      fields = HoursForm.state(of: plan)
    }
  }
}
