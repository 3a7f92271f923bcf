import Storage
import Identity
import WebShared

/// Deeds on an account that need no form: reset the password, disable, enable.
func accountDeedRoutes(_ routes: Routes, _ admin: Admin) {
  routes.post(Paths.adminAccount(":id", "dat-lai-mat-khau"), for: .administrator) { request, officer in
    let file = try await admin.file(of: try request.id(), request, officer)
    var random = SystemRandomNumberGenerator()
    let password = try await Account.resetPassword(
      of: file.account.id, by: .officer(officer), on: request.site.db, with: admin.hasher, using: &random,
      at: request.site.now())
    return request.page(
      SecretPage(
        officer: officer, title: "Mật khẩu tạm của \(file.account.name)",
        sentence: "Đưa mật khẩu này tận tay người dùng. Dùng được 3 ngày, cho lần đăng nhập đầu tiên.",
        secret: password,
        back: Crumb(file.account.name, Paths.account(file.account.id))))
  }

  routes.post(Paths.adminAccount(":id", "khoa"), for: .administrator) { request, officer in
    let (id, now) = (try request.id() as ID<Account>, request.site.now())
    try await request.site.db.write { try Account.disable(id, by: .officer(officer), at: now, in: $0) }
    return .redirect(to: Paths.account(id).query("xong", AccountAnswer.disabled.rawValue))
  }

  routes.post(Paths.adminAccount(":id", "mo"), for: .administrator) { request, officer in
    let (id, now) = (try request.id() as ID<Account>, request.site.now())
    try await request.site.db.write { try Account.enable(id, by: .officer(officer), at: now, in: $0) }
    return .redirect(to: Paths.account(id).query("xong", AccountAnswer.enabled.rawValue))
  }
}
