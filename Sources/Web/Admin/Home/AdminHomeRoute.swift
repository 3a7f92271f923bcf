import Casework
import Dossiers
import Identity
import Jobs
import Messaging
import Storage
import WebShared
import WorkingTime

/// The first page of the administration: today in four numbers, and the ways on.
func adminHomeRoute(_ routes: Routes, _ admin: Admin) {
  routes.get(Paths.admin, for: .administrator) { request, officer in
    let today = request.site.now().day
    let rows = try await admin.numbers(request, officer, on: today)
    let parts = request.site.house.entries(.head, of: .administration, for: .officer(officer))
    guard officer.isProvinceAdministrator else {
      return request.page(
        AdminHomePage(officer: officer, today: today, rows: rows, hasDeadLetters: false, parts: parts))
    }
    let (hasDeadLetters, hasStalled, failingRows) = try await request.site.db.read { tx in
      (
        try !Outbox.deadLetters(limit: 1, in: tx).isEmpty, try StalledMessages.isThereAny(in: tx),
        try JobFailure.count(in: tx)
      )
    }
    return request.page(
      AdminHomePage(
        officer: officer, today: today, rows: rows, hasDeadLetters: hasDeadLetters, hasStalledMessages: hasStalled,
        parts: parts,
        failingRows: failingRows))
  }
}
