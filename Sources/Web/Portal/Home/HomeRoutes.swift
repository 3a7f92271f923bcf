import Hummingbird
import WebShared

func homeRoutes(_ routes: Routes, _ shelf: Shelf) {
  routes.get(Paths.home, for: .anyone) { request, actor in
    let books = try await shelf.books()
    let province = request.site.settings.provinceName
    return request.page(HomePage(books: books, provinceName: province, isCitizen: actor.citizen != nil))
  }
}
