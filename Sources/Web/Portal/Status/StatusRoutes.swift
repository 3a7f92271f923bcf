import Agencies
import Casework
import Dossiers
import Hummingbird
import HTTPTypes
import Identity
import Rules
import Storage
import WebShared

func statusRoutes(_ routes: Routes, _ rulebooks: RulebookKeeper) {
  routes.get(Paths.lookUp, for: .anyone) { request, _ in
    guard let typed = request.query("ma") else { return request.page(LookUpPage()) }
    let rules = try await rulebooks.current()
    guard let found = TypedCode(typed, agencies: rules.territory.agencies) else {
      return request.page(LookUpPage(typed: typed, isWrong: true), status: .unprocessableContent)
    }
    return .redirect(to: Paths.dossier(found.code))
  }

  // The page asked for most: one row, and everything else ready beforehand.
  routes.get(Paths.dossier(":code"), for: .anyone) { request, actor in
    let (code, rules) = (try request.parameter("code"), try await rulebooks.current())
    let status: PublicStatus
    do {
      status = try await request.site.db.read { try PublicStatus.find(code, under: rules, in: $0) }
    } catch CaseworkRefusal.unknownDossier {
      if let typed = TypedCode(code, agencies: rules.territory.agencies), typed.code != code {
        return .redirect(to: Paths.dossier(typed.code))
      }
      return request.page(LookUpPage(typed: code, isUnknown: true), status: .notFound)
    }
    let now = request.site.now()
    let tag = status.tag(revision: rules.revision, now: now)
    if case .visitor = actor {
      if request.head.headers[.ifNoneMatch] == tag { return request.notModified(tag) }
      var response = request.page(StatusPage(status: status, calendar: status.calendar(under: rules), now: now))
      response.headers[.eTag] = tag
      return response
    }
    return request.page(StatusPage(status: status, calendar: status.calendar(under: rules), now: now))
  }
}
