package import Papers
package import Rules
package import WebShared

extension WebFeature {
  /// The citizens' pages: find a procedure, submit, follow.
  package static func portal(rulebooks: RulebookKeeper, papers: PaperStore) -> WebFeature {
    WebFeature(
      "portal", routes: [.portal: { portalRoutes($0, rulebooks: rulebooks, papers: papers) }],
      navigation: [
        .procedures, .lookUp, .myDossiers, .allProcedures, .guide, .privacy, .accessibility, .homeFromDesk,
      ],
      styles: [.citizens.only(in: .portal)])
  }
}

private func portalRoutes(_ routes: Routes, rulebooks: RulebookKeeper, papers: PaperStore) {
  let shelf = Shelf(rulebooks)
  homeRoutes(routes, shelf)
  procedureRoutes(routes, shelf)
  startRoutes(routes, rulebooks)
  draftRoutes(routes, rulebooks, papers)
  receiptRoutes(routes, rulebooks)
  statusRoutes(routes, rulebooks)
  myDossierRoutes(routes, rulebooks)
  ownerRoutes(routes, rulebooks, papers)
  helpRoutes(routes)
}
