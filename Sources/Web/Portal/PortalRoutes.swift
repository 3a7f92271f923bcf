package import Blobs
package import Rules
package import WebShared

/// The citizens' pages: find a procedure, submit, follow.
package func portalRoutes(_ routes: Routes, rulebooks: RulebookKeeper, blobs: BlobStore) {
  let shelf = Shelf(rulebooks)
  homeRoutes(routes, shelf)
  procedureRoutes(routes, shelf)
  startRoutes(routes, rulebooks)
  draftRoutes(routes, rulebooks, blobs)
  receiptRoutes(routes, rulebooks)
  statusRoutes(routes, rulebooks)
  myDossierRoutes(routes, rulebooks)
  ownerRoutes(routes, rulebooks, blobs)
  helpRoutes(routes)
}
