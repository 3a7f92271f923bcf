import Hummingbird
import WebShared

func helpRoutes(_ routes: Routes) {
  routes.get(Paths.guide, for: .anyone) { request, _ in request.page(GuidePage()) }
  routes.get(Paths.accessibility, for: .anyone) { request, _ in request.page(AccessibilityPage()) }
  routes.get(Paths.privacy, for: .anyone) { request, _ in request.page(PrivacyPage()) }
}
