package import Blobs
package import Rules
package import WebShared

/// The officials' pages: worklist, intake, a dossier, hand-over, search.
package func deskRoutes(_ routes: Routes, rulebooks: RulebookKeeper, blobs: BlobStore) {
  let desk = Desk(rulebooks: rulebooks, blobs: blobs)
  worklistRoutes(routes, desk)
  bulkRoutes(routes, desk)
  intakeRoutes(routes, desk)
  dossierRoutes(routes, desk)
  slipRoutes(routes, desk)
  handoverRoutes(routes, desk)
  searchRoutes(routes, desk)
  absenceRoutes(routes, desk)
}

/// What the pages of the desk work with, beside the site.
struct Desk: Sendable {
  var rulebooks: RulebookKeeper
  var blobs: BlobStore
}
