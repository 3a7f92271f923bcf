import Identity
import Storage
import WebShared

/// Ends the session of a citizen or an official, here and in the database.
func signOutRoutes(_ routes: Routes) {
  routes.post(Paths.signOut, for: .anyone) { request, actor in
    if let text = request.sessionToken, let token = SecretToken(text: text) {
      try await request.site.db.write { try Session.end(token, in: $0) }
    }
    if case .officer = actor { return request.signOut(to: Paths.deskSignIn) }
    return request.signOut(to: Paths.home)
  }
}
