import Identity
import Storage
import WebShared

/// Name, telephone and mail address of an official.
func editAccountRoutes(_ routes: Routes, _ admin: Admin) {
  routes.get(Paths.adminAccount(":id", "sua"), for: .administrator) { request, officer in
    let file = try await admin.file(of: try request.id(), request, officer)
    guard file.allowed.contains(.edit) else { throw PageError.forbidden }
    let account = file.account
    let state = FormState(["name": account.name, "phone": account.phone ?? "", "email": account.email ?? ""])
    return request.page(EditAccountPage(officer: officer, account: account, state: state))
  }

  routes.post(Paths.adminAccount(":id", "sua"), for: .administrator) { request, officer in
    let file = try await admin.file(of: try request.id(), request, officer)
    let (id, now) = (file.account.id, request.site.now())
    return try await request.submission(again: { state in
      EditAccountPage(officer: officer, account: file.account, state: state)
    }) { form in
      let name = form.required("name", "Nhập họ và tên.", max: 100)
      let (phone, email) = (form.phone("phone"), form.email("email"))
      try form.check()
      try await request.site.db.write { tx in
        try Account.change(
          id, name: name, phone: phone?.rawValue ?? "", email: email?.rawValue ?? "", by: .officer(officer), at: now,
          in: tx)
      }
      return .redirect(to: Paths.account(id).query("xong", AccountAnswer.changed.rawValue))
    }
  }
}
