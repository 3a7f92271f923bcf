package import Hummingbird

/// Puts the routes of all features and everything around them together.
package func website(_ site: Site, table: RouteTable = RouteTable()) -> Router<WebContext> {
  let router = Router(context: WebContext.self, options: .autoGenerateHeadEndpoints)
  router.add(middleware: Front(site: site, table: table))
  for feature in site.features {
    for (area, addRoutes) in feature.routes {
      addRoutes(Routes(site: site, area: area, table: table, router: UnsafeRouter(router: router)))
    }
  }
  return router
}

/// The router is only written to while the site is put together, by one thread.
struct UnsafeRouter: @unchecked Sendable { let router: Router<WebContext> }
