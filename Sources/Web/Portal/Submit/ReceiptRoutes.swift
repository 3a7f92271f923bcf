import Casework
import Dossiers
import Hummingbird
import Rules
import WebShared

func receiptRoutes(_ routes: Routes, _ rulebooks: RulebookKeeper) {
  routes.get(Paths.submitted(":code"), for: .anyone) { request, _ in
    let owned = try await request.ownedDossier(rulebooks)
    return request.page(ReceiptPage(owned: owned, settings: request.site.settings))
  }
}
