package import Identity
package import WebShared

extension WebFeature {
  /// How officials come in: name and password, a password of their own; and at the counter, a citizen's number tied to
  /// a telephone. `demo` lists accounts to try; it is shown in a demonstration only.
  package static func officerSignIn(
    hasher: PasswordHasher, demo: @escaping @Sendable () async throws -> [DemoAccount]
  ) -> WebFeature {
    WebFeature(
      "officer sign-in",
      routes: [
        .desk: { routes in
          deskSignInRoutes(routes, hasher: hasher, demo: demo)
          changePasswordRoutes(routes, hasher: hasher)
          linkPersonalIDRoutes(routes)
        }
      ],
      navigation: [.door, .changePassword, .linkPersonalID])
  }
}

extension Entry {
  static let door = Entry("Dành cho cán bộ", Paths.deskSignIn, in: .portal, .foot, order: 50, for: .anyone)

  // What an official needs a few times a year.
  static let changePassword = Entry("Đổi mật khẩu", Paths.changePassword, in: .desk, .foot, order: 20, for: .officer)
  static let linkPersonalID = Entry(
    "Gắn số định danh với điện thoại", Paths.linkPersonalID, in: .desk, .foot, order: 30, for: .role(.receptionist))
}
