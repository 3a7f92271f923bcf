import Casework
import Dossiers
import Hummingbird
import Identity
import Papers
import Rules
import Storage
import WebShared

/// The pages of one dossier that only its owner sees.
func ownerRoutes(_ routes: Routes, _ rulebooks: RulebookKeeper, _ papers: PaperStore) {
  routes.get(Paths.myDossier(":code"), for: .anyone) { request, _ in
    let owned = try await request.ownedDossier(rulebooks)
    let looks = try await request.site.db.read { tx in
      try AccessLog.looks(at: [.dossier(owned.code)], limit: 20, in: tx)
    }
    return request.page(
      OwnerPage(
        owned: owned, forms: request.site.house.forms, looks: looks, now: request.site.now(),
        done: request.query("xong")))
  }

  slipRoutes(routes, rulebooks)
  supplyRoutes(routes, rulebooks, papers)
  withdrawRoutes(routes, rulebooks)
  paperRoutes(routes, rulebooks, papers)
}
