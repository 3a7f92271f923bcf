import API
import Admin
import Agencies
import Desk
import Identity
import Portal
import Rules
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
      { adminRoutes($0, rulebooks: rulebooks, hasher: hasher, phrasebook: Self.phrasebook) },
      { apiRoutes($0, rulebooks: rulebooks) },
    ]
  }

  @Sendable private func demonstrationAccounts() async throws -> [DemoAccount] {
    DemoOffice.signIns(try await rulebooks.current().territory, on: Self.now().day)
  }
}
