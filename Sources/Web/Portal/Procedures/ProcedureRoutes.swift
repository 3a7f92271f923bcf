import Hummingbird
import Rules
import WebShared
import WorkingTime

func procedureRoutes(_ routes: Routes, _ shelf: Shelf) {
  routes.get(Paths.procedures, for: .anyone) { request, _ in
    request.page(ProcedureListPage(try await shelf.books(), ProcedureQuery(request.queryForm)))
  }

  routes.get(Paths.procedure(":code"), for: .anyone) { request, _ in
    let (code, books) = (try request.parameter("code"), try await shelf.books())
    let today = request.site.now().day
    if let procedure = books.rules.procedure(code: code, on: today) {
      return request.page(ProcedurePage(procedure: procedure, books: books, today: today))
    }
    // The province's published copy of a procedure carries the agency behind the national number.
    if let plain = nationalNumber(in: code), books.rules.procedure(code: plain, on: today) != nil {
      return .redirect(to: Paths.procedure(plain))
    }
    return request.page(UnknownProcedurePage(code: code, popular: books.popular), status: .notFound)
  }
}

/// "1.001193.000.00.00.H01" → "1.001193"; nil for what does not begin with a national number and a dot.
func nationalNumber(in code: String) -> String? {
  let parts = code.split(separator: ".", omittingEmptySubsequences: false)
  guard parts.count > 2, parts[0].count == 1, parts[1].count == 6, (parts[0] + parts[1]).allSatisfy(\.isNumber) else {
    return nil
  }
  return "\(parts[0]).\(parts[1])"
}
