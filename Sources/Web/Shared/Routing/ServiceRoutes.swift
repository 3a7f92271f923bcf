import HTTPTypes
import Hummingbird
import Logging
import Storage

/// For the operator's machines.
func serviceRoutes(_ routes: Routes) {
  routes.get(Paths.live, for: .anyone) { _, _ in .plain("ok\n") }

  // Ready means that the database answers.
  routes.get(Paths.ready, for: .anyone) { request, _ in
    do {
      try await request.site.db.ping()
      return .plain("ok\n")
    } catch {
      request.context.logger.warning("not ready", metadata: ["error": "\(error)"])
      return .plain("the database does not answer\n", status: .serviceUnavailable)
    }
  }

  // For collectors on this machine: what comes by way of a proxy, with a header of proxies, is the public.
  routes.get(Paths.metrics, for: .anyone) { request, _ in
    guard HTTPField.Name.ofProxies.allSatisfy({ request.head.headers[$0] == nil }) else { throw PageError.notFound }
    return .plain(request.site.metrics.text)
  }
}
