import Agencies
import Language
import Rules
import WebShared
import WorkingTime

/// The agencies in force and what is inside them, to read.
func unitRoutes(_ routes: Routes, _ admin: Admin) {
  routes.get(Paths.adminUnits, for: .administrator) { request, officer in
    let territory = try await admin.rulebooks.current().territory
    let today = request.site.now().day
    let (words, level) = (request.query("q") ?? "", request.query("cap").flatMap(Level.init(rawValue:)))
    let valid = territory.agencies.filter { $0.isValid(on: today) }
    let found = valid.filter { agency in
      (level == nil || agency.level == level)
        && (words.isEmpty || "\(agency.title) \(agency.code) \(agency.agencyCode)".folded.contains(words.folded))
    }
    return request.page(
      UnitListPage(
        officer: officer, words: words, level: level,
        found: found.sorted { ($0.level.rank, $0.name.folded) < ($1.level.rank, $1.name.folded) }, total: valid.count,
        territory: territory))
  }

  routes.get(Paths.adminUnit(":code"), for: .administrator) { request, officer in
    let territory = try await admin.rulebooks.current().territory
    let today = request.site.now().day
    guard let agency = territory.agency(code: try request.parameter("code"), on: today) else {
      throw PageError.notFound
    }
    return request.page(
      UnitPage(
        officer: officer, agency: agency, units: territory.units(of: agency.id),
        parent: agency.parentID.flatMap { territory.agency($0) },
        children: territory.agencies.filter { $0.parentID == agency.id && $0.isValid(on: today) },
        administers: officer.administered(territory, on: today).contains(agency)))
  }
}
