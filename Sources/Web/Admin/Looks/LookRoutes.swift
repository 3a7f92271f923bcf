import Identity
import Storage
import WebShared

/// What an official looked at: for whoever supervises.
func lookRoutes(_ routes: Routes, _ admin: Admin) {
  routes.get(Paths.adminAccount(":id", "luot-xem"), for: .administrator) { request, officer in
    let file = try await admin.file(of: try request.id(), request, officer)
    let before = request.query("truoc").flatMap { Int64($0) }.map { ID<AccessLog.Look>($0) }
    let looks = try await request.site.db.read { try AccessLog.by(file.account.id, before: before, limit: 100, in: $0) }
    return request.page(
      AccountLooksPage(
        officer: officer, account: file.account, looks: looks, isFirst: before == nil, pageSize: 100,
        now: request.site.now()))
  }
}
