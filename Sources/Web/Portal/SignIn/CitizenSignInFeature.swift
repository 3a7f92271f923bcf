package import Rules
package import WebShared

extension WebFeature {
  /// How citizens come in and go out, and what their account says of them.
  package static func citizenSignIn(rulebooks: RulebookKeeper) -> WebFeature {
    WebFeature(
      "citizen sign-in",
      routes: [
        .portal: { routes in
          signInRoutes(routes)
          signOutRoutes(routes)
          myAccountRoutes(routes, rulebooks: rulebooks)
        }
      ],
      navigation: [.signIn])
  }
}

extension Entry {
  static let signIn = Entry("Đăng nhập", Paths.signIn, in: .portal, order: 30, for: .visitor)
}
