package import Papers
package import Rules
package import WebShared

extension WebFeature {
  /// The officials' work: worklist, intake, a dossier, hand-over, search.
  package static func desk(rulebooks: RulebookKeeper, papers: PaperStore) -> WebFeature {
    let desk = Desk(rulebooks: rulebooks, papers: papers)
    return WebFeature(
      "desk", routes: [.desk: { deskRoutes($0, desk) }],
      navigation: [.worklist, .intake, .handover, .search, .absences, .worklistFromPortal],
      styles: [.deskWork.only(in: .desk)], forms: [.control])
  }
}

private func deskRoutes(_ routes: Routes, _ desk: Desk) {
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
  var papers: PaperStore
}
