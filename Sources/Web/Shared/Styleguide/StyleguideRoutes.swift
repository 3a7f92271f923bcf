import Hummingbird
import Identity

/// The whole design system on one page, in the look of either room.
func styleguideRoutes(_ routes: Routes) {
  routes.get(Paths.styleguide, for: .anyone) { request, _ in
    request.page(StyleguidePage(area: request.query("phong") == "ban-lam-viec" ? .desk : .portal))
  }
}
