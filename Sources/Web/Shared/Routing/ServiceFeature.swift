extension WebFeature {
  /// What every site has beside its pages: files, health, numbers, the design system on one page.
  package static let service = WebFeature(
    "service",
    routes: [
      .service: { routes in
        assetRoutes(routes)
        offlineRoutes(routes)
        serviceRoutes(routes)
        styleguideRoutes(routes)
      }
    ])
}
