import Agencies
package import Identity
package import Storage
package import WorkingTime

extension Worklist {
  /// - Parameter limit: rows of a page, at most 100.
  package static func load(
    _ scope: Scope, _ queue: Queue = .open, filter: Filter = .all, for officer: Officer, after cursor: Cursor? = nil,
    limit: Int = 20, at now: Instant, in tx: Transaction
  ) throws -> Worklist {
    let limit = min(max(limit, 1), 100)
    let day = Window(now)
    let whose = try condition(scope, officer)
    let rows: [WorklistRow] = try tx.all(
      """
      SELECT task.id AS task_id, dossier.code, dossier.procedure_id, dossier.applicant_name, task.step,
        task.kind AS task_kind, dossier.stage, task.agency_id, task.unit_id, task.account_id,
        account.name AS holder_name, task.opened_at, task.due_at, dossier.received_at, dossier.paused_at
      FROM task JOIN dossier ON dossier.id = task.dossier_id LEFT JOIN account ON account.id = task.account_id
      WHERE \(whose) AND task.state = \(queue) AND \(notDone)\(day.condition(filter))\(page(after: cursor))
      ORDER BY task.due_at, task.id LIMIT \(limit + 1)
      """)
    let counts: CountRow? = try tx.first(
      """
      SELECT COUNT(*) AS all_tasks,
        COALESCE(SUM(CASE WHEN account_id IS NULL THEN 1 ELSE 0 END), 0) AS new_tasks,
        COALESCE(SUM(CASE WHEN due_at >= \(now) AND due_at < \(day.end) THEN 1 ELSE 0 END), 0) AS due_today,
        COALESCE(SUM(CASE WHEN due_at < \(now) THEN 1 ELSE 0 END), 0) AS overdue
      FROM task WHERE \(whose) AND task.state = \(queue) AND \(notDone)
      """)

    var list = Worklist(rows: Array(rows.prefix(limit)), counts: Counts(), next: nil)
    if let counts {
      (list.counts.all, list.counts.new) = (counts.allTasks, counts.newTasks)
      (list.counts.dueToday, list.counts.overdue) = (counts.dueToday, counts.overdue)
    }
    if rows.count > limit, let last = list.rows.last { list.next = Cursor(dueAt: last.dueAt, id: last.taskID) }
    return list
  }

  /// Follows from the queue; said in these words because the indexes of the lists are made for them.
  private static let notDone: SQL = "task.state <> 'done'"

  /// The officer's rights, in the query itself. A scope the officer has no right to shows nothing.
  private static func condition(_ scope: Scope, _ officer: Officer) throws -> SQL {
    guard officer.worklistScopes.contains(scope) else { return "1 = 0" }
    switch scope {
    case .mine: return "task.account_id = \(officer.accountID)"
    case .unit: return among("task.unit_id", officer.positions.map(\.unitID.rawValue))
    case .agency: return among("task.agency_id", officer.agenciesSeenWhole.map(\.rawValue))
    }
  }

  /// One value is an equality, so that the index gives the rows in their order.
  private static func among(_ column: SQL, _ ids: [Int64]) -> SQL {
    let ids = Set(ids).sorted()
    return ids.count == 1 ? "\(column) = \(ids[0])" : "\(column) IN \(list: ids)"
  }

  private static func page(after cursor: Cursor?) -> SQL {
    guard let cursor else { return "" }
    return " AND (task.due_at, task.id) > (\(cursor.dueAt), \(cursor.id))"
  }

  private struct CountRow: Decodable {
    var allTasks, newTasks, dueToday, overdue: Int
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
      case .new: " AND task.account_id IS NULL"
      case .dueToday: " AND task.due_at >= \(now) AND task.due_at < \(end)"
      case .overdue: " AND task.due_at < \(now)"
      }
    }
  }
}
