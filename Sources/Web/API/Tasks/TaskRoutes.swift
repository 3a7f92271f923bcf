import Agencies
import Casework
import Dossiers
import Worklists
import Hummingbird
import Identity
import Procedures
import Rules
import Storage
import WebShared
import WorkingTime
import Workflow

/// The caller's work, what is due first on top.
func taskRoutes(_ routes: Routes, _ rulebooks: RulebookKeeper) {
  routes.api(.get, Paths.apiTasks, for: .officer) { request, officer in
    let queue = try request.word("state", default: Worklist.Queue.open)
    let scope = try request.word("scope", default: Worklist.Scope.unit)
    let filter = try request.word("filter", default: Worklist.Filter.all)
    let limit = try request.number("limit", in: 1...100, default: 20)
    let cursor = try request.text("cursor", upTo: 40).map { text in
      guard let cursor = Worklist.Cursor(text) else { throw APIRefusal.wrongParameter("cursor") }
      return cursor
    }
    let rules = try await rulebooks.current()
    let now = request.site.now()
    let list = try await request.site.db.read { tx in
      try Worklist.load(
        scope, queue, filter: filter, for: officer, after: cursor, limit: limit, at: now, in: tx)
    }
    return try request.json(TaskList(list, rules: rules))
  }
}

private struct TaskList: Encodable {
  var items: [Item]
  var counts: Counts
  @Explicit var next: String?

  struct Item: Encodable {
    var code, procedureCode, procedureName, applicant, step, stepName, kind, agency, unit: String
    @Explicit var holder: String?
    var status: Int
    var stage: Stage
    var openedAt, dueAt: Moment
    @Explicit var receivedAt: Moment?
  }

  struct Counts: Encodable {
    var all, new, dueToday, overdue: Int
  }

  init(_ list: Worklist, rules: Rulebook) {
    items = list.rows.map { row in
      let procedure = rules.procedure(row.procedureID)
      let step = rules.process(row.processID)?.process.step(row.step)
      return Item(
        code: row.code, procedureCode: procedure?.code ?? "", procedureName: procedure?.name ?? "",
        applicant: row.applicantName, step: row.step, stepName: step?.name ?? "", kind: row.taskKind,
        agency: rules.territory.agency(row.agencyID)?.title ?? "", unit: rules.territory.unit(row.unitID)?.name ?? "",
        holder: row.holderName, status: row.stage.nationalStatus, stage: row.stage, openedAt: Moment(row.openedAt),
        dueAt: Moment(row.dueAt), receivedAt: Moment(row.receivedAt))
    }
    counts = Counts(
      all: list.counts.all, new: list.counts.new, dueToday: list.counts.dueToday, overdue: list.counts.overdue)
    next = list.next?.text
  }
}
