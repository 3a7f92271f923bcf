import Agencies
import Casework
import Dossiers
package import Identity
package import Storage
import Workflow
package import WorkingTime

extension Worklist {
  /// As many as may be worked on at once.
  package static let mostRows = Bulk.most

  /// - Parameter limit: rows of a page, at most `Worklist.mostRows`.
  package static func load(
    _ scope: Scope, _ queue: Queue = .open, filter: Filter = .all, for officer: Officer, after cursor: Cursor? = nil,
    limit: Int = 20, at now: Instant, in tx: Transaction
  ) throws -> Worklist {
    let limit = min(max(limit, 1), mostRows)
    let query = Query(scope, queue, filter, officer, after: cursor, limit: limit, at: now)
    let asked = (
      rows: try tx.ask(all: query.rows, as: WorklistRow.self),
      counts: try tx.ask(first: query.counts, as: CountRow.self)
    )
    let (rows, counts) = (try asked.rows.get(), try asked.counts.get())

    var list = Worklist(rows: Array(rows.prefix(limit)), counts: Counts(), next: nil)
    if let counts {
      (list.counts.all, list.counts.new) = (counts.allTasks, counts.newTasks)
      (list.counts.dueToday, list.counts.overdue) = (counts.dueToday, counts.overdue)
    }
    if rows.count > limit, let last = list.rows.last { list.next = Cursor(dueAt: last.dueAt, id: last.taskID) }
    return list
  }

  private struct CountRow: Decodable {
    var allTasks, newTasks, dueToday, overdue: Int
  }

  /// The two statements of a page: its rows, one more than asked for, and the counts of the whole list.
  struct Query {
    let rows, counts: SQL

    init(
      _ scope: Scope, _ queue: Queue, _ filter: Filter, _ officer: Officer, after cursor: Cursor?, limit: Int,
      at now: Instant
    ) {
      let day = Window(now)
      // That it is not done follows from the queue; said in these words because the indexes are made for them.
      let list: SQL = "\(Query.scope(scope, officer)) AND task.state = \(queue) AND task.state <> 'done'"
      let page: SQL = cursor.map { " AND (task.due_at, task.id) > (\($0.dueAt), \($0.id))" } ?? ""
      rows = """
        SELECT task.id AS task_id, dossier.code, dossier.procedure_id, dossier.process_id,
          dossier.applicant_name, task.step, task.kind AS task_kind, task.state AS task_state, dossier.stage,
          task.agency_id, task.unit_id, task.holder_code,
          account.name AS holder_name, task.opened_at, task.due_at, dossier.received_at, dossier.paused_at
        FROM task JOIN dossier ON dossier.id = task.dossier_id LEFT JOIN account ON account.code = task.holder_code
        WHERE \(list)\(day.condition(filter))\(page)
        ORDER BY task.due_at, task.id LIMIT \(limit + 1)
        """
      counts = """
        SELECT COUNT(*) AS all_tasks,
          COALESCE(SUM(CASE WHEN holder_code IS NULL THEN 1 ELSE 0 END), 0) AS new_tasks,
          COALESCE(SUM(CASE WHEN due_at >= \(now) AND due_at < \(day.end) THEN 1 ELSE 0 END), 0) AS due_today,
          COALESCE(SUM(CASE WHEN due_at < \(now) THEN 1 ELSE 0 END), 0) AS overdue
        FROM task WHERE \(list)
        """
    }

    /// The officer's rights, in the query itself. A scope the officer has no right to shows nothing.
    private static func scope(_ scope: Scope, _ officer: Officer) -> SQL {
      guard officer.worklistScopes.contains(scope) else { return "1 = 0" }
      return switch scope {
      case .mine:
        among("task.holder_code", officer.hands.map(\.rawValue))
      case .unit:
        among(
          "task.unit_id",
          (officer.positions + officer.standsInFor.flatMap(\.positions)).map(\.unitID.rawValue))
      case .agency: among("task.agency_id", officer.agenciesSeenWhole.map(\.rawValue))
      }
    }

    /// One value is an equality, so that the index gives the rows in their order.
    private static func among<Value: SQLConvertible & Hashable & Comparable>(_ column: SQL, _ ids: [Value]) -> SQL {
      let ids = Set(ids).sorted()
      return ids.count == 1 ? "\(column) = \(ids[0])" : "\(column) IN \(list: ids)"
    }
  }

  /// The day at which the list is read.
  private struct Window {
    var now, end: Instant

    init(_ now: Instant) {
      self.now = now
      end = now.day.adding(days: 1).at(hour: 0, minute: 0)
    }

    func condition(_ filter: Filter) -> SQL {
      switch filter {
      case .all: ""
      case .new: " AND task.holder_code IS NULL"
      case .dueToday: " AND task.due_at >= \(now) AND task.due_at < \(end)"
      case .overdue: " AND task.due_at < \(now)"
      }
    }
  }
}
