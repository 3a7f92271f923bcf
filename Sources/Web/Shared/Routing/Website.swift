package import Hummingbird

/// Puts the routes of all areas and everything around them together.
package func website(_ site: Site, table: RouteTable = RouteTable(), areas: [(Routes) -> Void]) -> Router<WebContext> {
  let router = Router(context: WebContext.self, options: .autoGenerateHeadEndpoints)
  router.add(middleware: Front(site: site, table: table))
  let routes = Routes(site: site, table: table, router: UnsafeRouter(router: router))
  assetRoutes(routes)
  offlineRoutes(routes)
  serviceRoutes(routes)
  styleguideRoutes(routes)
  for area in areas { area(routes) }
  return router
}

/// The router is only written to while the site is put together, by one thread.
struct UnsafeRouter: @unchecked Sendable { let router: Router<WebContext> }
