import Agencies
import Catalogue
import Hummingbird
import WebShared
import WorkingTime

func procedureRoutes(_ routes: Routes, _ rulebooks: RulebookKeeper) {
  /// With `q` the best first; without, all by code, a page at a time.
  routes.api(.get, Paths.apiProcedures, for: .anyone) { request, _ in
    struct Answer: Encodable {
      var items: [ProcedureBody]
      var next: String?
    }
    let rules = try await rulebooks.current()
    let limit = try request.number("limit", in: 1...100, default: 20)
    let level = try request.word("level", default: LevelWord.any).level
    let (field, after) = (request.query("field"), request.query("cursor"))
    let isSearch = request.query("q") != nil
    let found = rules.index.search(request.query("q") ?? "", limit: limit + 1) { procedure in
      (field == nil || procedure.fieldCode == field) && (level == nil || procedure.levels.contains(level!))
        && (isSearch || after == nil || procedure.code > after!)
    }
    return try request.json(
      Answer(
        items: found.prefix(limit).map { ProcedureBody($0, rules: rules) },
        next: !isSearch && found.count > limit ? found[limit - 1].code : nil))
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

private enum LevelWord: String {
  case any, province, district, commune

  var level: Level? { Level(rawValue: rawValue) }
}
