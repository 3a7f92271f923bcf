import Agencies
import Identity
import Language
import Storage
import WebShared
import WorkingTime

/// A new official: the person, the name to sign in with, the first position.
func newAccountRoutes(_ routes: Routes, _ admin: Admin) {
  routes.get(Paths.adminNewAccount, for: .administrator) { request, officer in
    let place = try await admin.place(request, officer)
    let state = FormState(["from": DateText.short(request.site.now().day)])
    return request.page(NewAccountPage(officer: officer, place: place, state: state))
  }

  routes.post(Paths.adminNewAccount, for: .administrator) { request, officer in
    let place = try await admin.place(request, officer)
    return try await request.submission(again: { state in
      NewAccountPage(officer: officer, place: place, state: state)
    }) { form in
      let name = form.required("name", "Nhập họ và tên.", max: 100)
      let login = form.required("login", "Nhập tên đăng nhập.", max: 60)
      let (phone, email) = (form.phone("phone"), form.email("email"))
      let position = readPosition(from: &form, in: place)
      try form.check()
      guard let position else { throw PageError.badRequest }

      let new = NewAccount(
        login: login, name: name, phone: phone?.rawValue ?? "", email: email?.rawValue ?? "", position: position)
      var random = SystemRandomNumberGenerator()
      let made = try await Account.create(
        new, by: .officer(officer), on: request.site.db, with: admin.hasher, using: &random, at: request.site.now())
      return request.page(
        SecretPage(
          officer: officer, title: "Đã lập tài khoản cho \(name)",
          sentence: "Đưa mật khẩu tạm này tận tay người dùng. Dùng được 3 ngày, cho lần đăng nhập đầu tiên.",
          secret: made.password, back: Crumb(name, Paths.account(made.id))))
    }
  }
}
