import Identity
import Storage
import WebShared

/// An official's own password: on wish, and at once where an administrator gave a temporary one.
func changePasswordRoutes(_ routes: Routes, hasher: PasswordHasher) {
  routes.get(Paths.changePassword, for: .officer) { request, officer in
    request.page(try await changePage(of: officer, request, FormState()))
  }

  routes.post(Paths.changePassword, for: .officer) { request, officer in
    try request.limit("change password", to: 30, perMinutes: 5)
    return try await request.submission(again: { try await changePage(of: officer, request, $0) }) { form in
      let (current, new) = (form["current"], form["new"])
      if current.isEmpty { form.fail("current", "Nhập mật khẩu hiện tại.") }
      if new.isEmpty { form.fail("new", "Nhập mật khẩu mới.") }
      if !new.isEmpty, form["again"] != new { form.fail("again", "Hai lần nhập mật khẩu mới chưa giống nhau.") }
      try form.check()
      guard let token = request.sessionToken.flatMap({ SecretToken(text: $0) }) else { throw PageError.forbidden }

      var random = SystemRandomNumberGenerator()
      try await ChangePassword(current: current, new: new).run(
        by: officer, keeping: token, on: request.site.db, with: hasher, using: &random, at: request.site.now())
      return .redirect(to: Paths.changePassword.query("da-doi", "1"))
    }
  }
}

private func changePage(
  of officer: Officer, _ request: WebRequest, _ state: FormState
) async throws -> ChangePasswordPage {
  let account = try await request.site.db.read { try Account.find(officer.accountID, in: $0) }
  return ChangePasswordPage(
    state: state, login: account?.login ?? "", isTemporary: account?.temporaryUntil != nil,
    isDone: state.errors.isEmpty && request.query("da-doi") != nil)
}
