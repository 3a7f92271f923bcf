import Casework
import Dossiers
import Identity
import Messaging
import Storage
import WebShared
import WorkingTime

/// The first page of the administration: today in four numbers, and the ways on.
func adminHomeRoute(_ routes: Routes, _ admin: Admin) {
  routes.get(Paths.admin, for: .administrator) { request, officer in
    let today = request.site.now().day
    let rows = try await admin.numbers(request, officer, on: today)
    let hasDeadLetters =
      officer.isProvinceAdministrator
      ? try await request.site.db.read { try !Outbox.deadLetters(limit: 1, in: $0).isEmpty } : false
    return request.page(
      AdminHomePage(
        officer: officer, today: today, rows: rows, hasDeadLetters: hasDeadLetters,
        parts: request.site.house.entries(.head, of: .administration, for: .officer(officer))))
  }
}
