import Identity
import Storage
import WebShared

/// Officials sign in with a name and a password. `demo` lists accounts to try; it is shown in a demonstration only.
func deskSignInRoutes(
  _ routes: Routes, hasher: PasswordHasher, demo: @escaping @Sendable () async throws -> [DemoAccount]
) {
  @Sendable func page(_ request: WebRequest, _ state: FormState) async throws -> DeskSignInPage {
    DeskSignInPage(
      state: state, next: request.returnPath, demo: request.site.settings.isDemo ? try await demo() : [])
  }

  routes.get(Paths.deskSignIn, for: .anyone) { request, actor in
    if case .officer(let officer) = actor { return .redirect(to: request.returnPath ?? officer.firstPage) }
    return request.page(try await page(request, FormState()))
  }

  routes.post(Paths.deskSignIn, for: .anyone) { request, _ in
    // A whole office comes from one address, and comes at half past seven.
    try request.limit("sign in", to: 60, perMinutes: 5)
    return try await request.submission(again: { try await page(request, $0) }) { form in
      let login = form.required("login", "Nhập tên đăng nhập.", max: 100)
      // Not trimmed: a space may be part of a password.
      let password = form["password"]
      if password.isEmpty { form.fail("password", "Nhập mật khẩu.") }
      try form.check()

      var random = SystemRandomNumberGenerator()
      let (db, now) = (request.site.db, request.site.now())
      let token = try await OfficerSignIn(login: login, password: password, address: request.address)
        .start(on: db, with: hasher, using: &random, at: now)
      let session = try await db.read { try Session.find(token, at: now, in: $0) }
      guard case .officer(let officer) = session?.actor else { throw PageError.redirect(Paths.deskSignIn) }
      return request.signIn(token: token.text, to: request.returnPath ?? officer.firstPage)
    }
  }
}

extension Officer {
  /// Who only administers begins there.
  fileprivate var firstPage: Path {
    let administers: Set<Role> = [.agencyAdministrator, .provinceAdministrator]
    return !positions.isEmpty && positions.allSatisfy { administers.contains($0.role) } ? Paths.admin : Paths.worklist
  }
}
