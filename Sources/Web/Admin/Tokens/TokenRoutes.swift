import Identity
import Storage
import WebShared

/// Tokens by which programs act as an account.
func tokenRoutes(_ routes: Routes, _ admin: Admin) {
  routes.get(Paths.adminAccount(":id", "cap-ma"), for: .administrator) { request, officer in
    let file = try await admin.file(of: try request.id(), request, officer)
    guard file.allowed.contains(.createToken) else { throw PageError.forbidden }
    return request.page(NewTokenPage(officer: officer, account: file.account, state: FormState()))
  }

  routes.post(Paths.adminAccount(":id", "cap-ma"), for: .administrator) { request, officer in
    let file = try await admin.file(of: try request.id(), request, officer)
    let (id, now) = (file.account.id, request.site.now())
    return try await request.submission(again: { state in
      NewTokenPage(officer: officer, account: file.account, state: state)
    }) { form in
      let name = form.required("name", "Ghi mã này dùng cho phần mềm nào.", max: 100)
      try form.check()
      var random = SystemRandomNumberGenerator()
      let secret = SecretToken(using: &random)
      let text = try await request.site.db.write { tx in
        try APIToken.create(secret, named: name, for: id, by: .officer(officer), at: now, in: tx)
      }
      return request.page(
        SecretPage(
          officer: officer, title: "Mã truy cập cho \(name)",
          sentence: "Chép mã này vào phần mềm. Ai có mã đều làm được mọi việc của tài khoản; nếu lộ, hãy thu hồi ngay.",
          secret: text, back: Crumb(file.account.name, Paths.account(id))))
    }
  }

  routes.post(Paths.adminAccount(":id", "thu-hoi-ma"), for: .administrator) { request, officer in
    let file = try await admin.file(of: try request.id(), request, officer)
    let form = try await request.form()
    guard let token = file.tokens.first(where: { $0.id.description == form["ma"] }) else {
      throw IdentityRefusal.tokenNotFound
    }
    let now = request.site.now()
    try await request.site.db.write { try APIToken.revoke(token.id, by: .officer(officer), at: now, in: $0) }
    return .redirect(to: Paths.account(file.account.id).query("xong", AccountAnswer.tokenRevoked.rawValue))
  }
}
