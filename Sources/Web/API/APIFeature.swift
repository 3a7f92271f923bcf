package import Rules
package import WebShared

extension WebFeature {
  /// The interface for programs: procedures, dossiers, tasks. Its contract is `openapi.json` beside this file.
  package static func api(rulebooks: RulebookKeeper) -> WebFeature {
    WebFeature("api", routes: [.api: { apiRoutes($0, rulebooks: rulebooks) }])
  }
}

private func apiRoutes(_ routes: Routes, rulebooks: RulebookKeeper) {
  contractRoutes(routes)
  procedureRoutes(routes, rulebooks)
  dossierRoutes(routes, rulebooks)
  actionRoutes(routes, rulebooks)
  taskRoutes(routes, rulebooks)
}
