import Procedures
import Rules
import WebShared
import WorkingTime

/// The catalogue as it is published, to read.
func adminProcedureRoutes(_ routes: Routes, _ admin: Admin) {
  routes.get(Paths.adminProcedures, for: .administrator) { request, officer in
    let rules = try await admin.rulebooks.current()
    let (words, field) = (request.query("q") ?? "", request.query("linh-vuc"))
    let found = rules.index.search(words, limit: AdminProcedureListPage.limit + 1) {
      field == nil || $0.fieldCode == field
    }
    return request.page(
      AdminProcedureListPage(
        officer: officer, words: words, field: field, fields: rules.fields, found: found, total: rules.procedures.count)
    )
  }

  routes.get(Paths.adminProcedure(":code"), for: .administrator) { request, officer in
    let rules = try await admin.rulebooks.current()
    let procedure = try await admin.procedure(request)
    return request.page(
      AdminProcedurePage(
        officer: officer, procedure: procedure, field: procedure.fieldCode.flatMap { rules.field($0)?.name },
        process: rules.process(of: procedure, on: request.site.now().day),
        isPolicySaved: request.query("xong") == "cach-tinh"))
  }
  clockPolicyRoutes(routes, admin)
}
