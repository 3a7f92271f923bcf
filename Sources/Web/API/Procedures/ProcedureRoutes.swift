import Agencies
import Hummingbird
import Procedures
import Rules
import WebShared
import WorkingTime

func procedureRoutes(_ routes: Routes, _ rulebooks: RulebookKeeper) {
  /// With `q` the best first; without, all by code. A page at a time.
  routes.api(.get, Paths.apiProcedures, for: .anyone) { request, _ in
    let query = try request.text("q", upTo: 200) ?? ""
    let limit = try request.number("limit", in: 1...100, default: 20)
    let level = try request.word("level", default: LevelWord.any).level
    let (field, after) = (try request.text("field", upTo: 60), try request.text("cursor", upTo: 60))
    let rules = try await rulebooks.current()

    // A page goes on after the procedure that stood last on the one before.
    var found = rules.index.search(query, limit: after == nil ? limit + 1 : .max) { procedure in
      (field == nil || procedure.fieldCode == field) && (level == nil || procedure.levels.contains { $0 == level })
    }[...]
    if let after {
      guard let place = found.firstIndex(where: { $0.code == after }) else { throw APIRefusal.wrongParameter("cursor") }
      found = found[(place + 1)...]
    }
    let page = found.prefix(limit)
    return try request.json(
      ProcedureList(
        items: page.map { ProcedureBody($0, rules: rules) }, next: found.count > limit ? page.last?.code : nil))
  }

  routes.api(.get, Paths.apiProcedure(":code"), for: .anyone) { request, _ in
    let rules = try await rulebooks.current()
    let code = try request.parameter("code")
    guard let procedure = rules.procedure(code: code, on: request.site.now().day) else {
      throw CatalogueRefusal.unknownProcedure(code)
    }
    return try request.json(ProcedureDetail(procedure, rules: rules))
  }
}

private struct ProcedureList: Encodable {
  var items: [ProcedureBody]
  @Explicit var next: String?
}

private enum LevelWord: String {
  case any, province, district, commune

  var level: Level? { Level(rawValue: rawValue) }
}
