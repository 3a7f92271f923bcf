import Casework
import Dossiers
import Worklists
import Hummingbird
import Identity
import Rules
import Storage
import WebShared

func searchRoutes(_ routes: Routes, _ desk: Desk) {
  routes.get(Paths.deskSearch, for: .officer) { request, officer in
    let words = request.query("q") ?? ""
    let rules = try await desk.rulebooks.current()
    let now = request.site.now()
    let found = words.isEmpty ? [] : try await desk.find(words, request, officer)
    // Who holds a receipt in hand wants the dossier, not a list of one.
    if found.count == 1, words.scannedCode.uppercased() == found[0].code {
      return .redirect(to: Paths.deskDossier(found[0].code))
    }
    return request.page(
      SearchPage(words: words, found: found.map { FoundLine($0, under: rules, at: now) }, now: now))
  }
}

extension Desk {
  /// Searching by a person's number is a look at that person; it is written down.
  func find(_ words: String, _ request: WebRequest, _ officer: Officer) async throws -> [FoundDossier] {
    let code = words.scannedCode
    let found = try await request.site.db.read { try DossierSearch.find(code, by: officer, in: $0) }
    if let number = PersonalID(rawValue: code), !found.isEmpty {
      let now = request.site.now()
      try await request.site.db.write { tx in
        try AccessLog.record(.person(number), for: "search", by: officer, at: now, in: tx)
      }
    }
    return found
  }
}

extension String {
  /// A scanner types the whole address of the QR code, "https://…/ho-so/000.01.21.H01-261120-0007"; the code is its end.
  var scannedCode: String {
    guard contains("/ho-so/"), let last = split(separator: "/").last else { return self }
    return String(last.prefix { $0 != "?" && $0 != "#" })
  }
}
