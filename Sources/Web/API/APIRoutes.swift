package import Rules
package import WebShared

/// The interface for programs: procedures, dossiers, tasks. Its contract is `openapi.json` beside this file.
package func apiRoutes(_ routes: Routes, rulebooks: RulebookKeeper) {
  contractRoutes(routes)
  procedureRoutes(routes, rulebooks)
  dossierRoutes(routes, rulebooks)
  actionRoutes(routes, rulebooks)
  taskRoutes(routes, rulebooks)
}
