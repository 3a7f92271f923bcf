import Agencies
import Casework
import Dossiers
import Hummingbird
import Identity
import NIOCore
import Rules
import Storage
import WebShared

func dossierRoutes(_ routes: Routes, _ desk: Desk) {
  routes.get(Paths.deskDossier(":code"), for: .officer) { request, officer in
    let view = try await desk.view(of: request.parameter("code"), request, officer, for: "dossier page")
    return request.page(
      DossierPage(view: view, forms: request.site.house.forms, done: request.query("xong").flatMap(Deeds.named)))
  }
  deedRoute(routes, desk)
  paperRoute(routes, desk)
}

extension Desk {
  /// A dossier with the officer's right to see it; the look is written down before anything is shown.
  func view(
    of code: String, _ request: WebRequest, _ officer: Officer, for reason: String
  ) async throws -> DossierView {
    let rules = try await rulebooks.current()
    let now = request.site.now()
    let view = try await request.site.db.read { tx in
      try DossierView.load(code, for: officer, under: rules, at: now, in: tx)
    }
    let isFirstLook = try await request.site.db.write { tx in
      try AccessLog.record(.dossier(view.dossier.code), for: reason, by: officer, at: now, in: tx)
      return try Dossier.look(view.dossier.code, by: Hand(officer, under: rules, at: now, in: tx))
    }
    // Whoever looks at a step can no longer take back the one before it: that is not shown to them either.
    guard isFirstLook else { return view }
    return try await request.site.db.read { tx in
      try DossierView.load(code, for: officer, under: rules, at: now, in: tx)
    }
  }
}
