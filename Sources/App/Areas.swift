import API
import Admin
import Agencies
import Catalogue
import Desk
import Identity
import Portal
import Storage
import WebShared
import WorkingTime

extension Composition {
  /// Every area of the site.
  var areas: [(Routes) -> Void] {
    let hasher = PasswordHasher()
    let (rulebooks, blobs) = (rulebooks, blobs)
    return [
      { portalRoutes($0, rulebooks: rulebooks, blobs: blobs) },
      { signInRoutes($0) },
      { signOutRoutes($0) },
      { myAccountRoutes($0, rulebooks: rulebooks) },
      { deskRoutes($0, rulebooks: rulebooks, blobs: blobs) },
      { deskSignInRoutes($0, hasher: hasher, demo: demonstrationAccounts) },
      { changePasswordRoutes($0, hasher: hasher) },
      { linkPersonalIDRoutes($0) },
      { adminRoutes($0, rulebooks: rulebooks, hasher: hasher) },
      { apiRoutes($0, rulebooks: rulebooks) },
    ]
  }

  /// Those of the demonstration that can sign in, for the sign-in page in demo mode.
  @Sendable private func demonstrationAccounts() async throws -> [DemoAccount] {
    let territory = try await rulebooks.current().territory
    let shown = DemoOffice.shown.sorted { $0.value < $1.value }
    var accounts = [
      DemoAccount(
        login: DemoOffice.provinceAdministrator, password: DemoOffice.password, work: "Quản trị tỉnh",
        agency: settings.provinceName)
    ]
    for (code, name) in shown {
      guard let agency = territory.agency(code: code, on: Self.now().day) else { continue }
      accounts += DemoOffice.parts.map {
        DemoAccount(
          login: "\($0.login).\(name)", password: DemoOffice.password, work: $0.title, agency: agency.title)
      }
      accounts.append(
        DemoAccount(
          login: "tuphap.\(name)", password: DemoOffice.password, work: "Chuyên viên tư pháp", agency: agency.title))
    }
    return accounts
  }
}
