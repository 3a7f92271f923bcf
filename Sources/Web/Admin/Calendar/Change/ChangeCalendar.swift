import Casework
import Dossiers
import Hummingbird
import Identity
import Procedures
import Rules
import Storage
import WebShared
import WorkingTime

/// The form of a change, from typing over the preview to the record. The button tells where it stands: "save" saves,
/// "edit" goes back to the form, any other shows the preview.
struct CalendarForm: Sendable {
  var tab: Entry
  var path: Path
  /// Where a saved change is seen.
  var landing: Path
  var breadcrumb: [Crumb]
  /// The page the form stands on, with what was typed.
  var page: @Sendable (FormState) async throws -> any Page
  /// What was typed, as a change.
  var read: @Sendable (inout FormState) throws -> CalendarChange
}

extension Admin {
  func change(_ calendar: CalendarForm, _ request: WebRequest, by officer: Officer) async throws -> Response {
    let now = request.site.now()
    return try await request.submission(again: calendar.page) { form in
      if form["verb"] == "edit" { return request.page(try await calendar.page(form)) }
      do {
        let change = try calendar.read(&form)
        if form["verb"] == "save" {
          let rules = try await rulebooks.current()
          try await request.site.db.write { try DueReview.publish(change, under: rules, by: officer, at: now, in: $0) }
          rulebooks.renew()
          return .redirect(to: calendar.landing.query("xong", "da-luu"))
        }
        return request.page(try await preview(of: change, calendar, form, request, officer))
      } catch CatalogueRefusal.notYourCalendar {
        // Whoever may read the page stays on it, and reads there who may change it.
        form.fail(nil, CatalogueRefusal.notYourCalendar.sentence)
        return request.page(try await calendar.page(form), status: .forbidden)
      }
    }
  }

  private func preview(
    of change: CalendarChange, _ calendar: CalendarForm, _ form: FormState, _ request: WebRequest, _ officer: Officer
  ) async throws -> ChangePreviewPage {
    let (rules, now) = (try await rulebooks.current(), request.site.now())
    let difference = try change.check(by: officer, under: rules, today: now.day)
    let preview = try await request.site.db.read { try CalendarPreview.of(change, under: rules, at: now, in: $0) }
    return ChangePreviewPage(
      officer: officer, tab: calendar.tab, words: ChangeWords(change, difference), preview: preview,
      path: calendar.path, fields: form, breadcrumb: calendar.breadcrumb)
  }
}
