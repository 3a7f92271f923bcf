import Hummingbird
import WebShared

/// The OpenAPI 3.1 document, as it stands in the source.
func contractRoutes(_ routes: Routes) {
  routes.api(.get, Paths.openAPI, for: .anyone) { request, _ in
    request.text(PackageResources.openapi_json, type: "application/json")
  }
}
