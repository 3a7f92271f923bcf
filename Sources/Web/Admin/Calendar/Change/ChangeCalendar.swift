import Casework
import Dossiers
import Hummingbird
import Identity
import Procedures
import Rules
import Storage
import WebShared
import WorkingTime

/// The form of a change. The button "edit" goes back to it, any other orders the preview, which has a page of its own:
/// from there alone the change is saved.
struct CalendarForm: Sendable {
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
        let rules = try await rulebooks.current()
        let id = try await request.site.db.write { try change.preview(under: rules, by: officer, at: now, in: $0) }
        return .redirect(to: Paths.adminChangePreview(id.description))
      } catch CatalogueRefusal.notYourCalendar {
        // Whoever may read the page stays on it, and reads there who may change it.
        form.fail(nil, CatalogueRefusal.notYourCalendar.sentence)
        return request.page(try await calendar.page(form), status: .forbidden)
      }
    }
  }
}
