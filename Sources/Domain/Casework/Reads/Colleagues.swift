import Agencies
package import Dossiers
package import Identity
package import Storage
import Workflow
package import WorkingTime

/// Someone a task can be given to: an official who holds the task's role in the task's unit that day.
package struct Colleague: Decodable, Sendable, Hashable {
  package var code: AccountCode
  package var name: String
  package var title: String
  /// Tasks in hand that are not done: who gives out work sees who has how much.
  package var openTasks: Int
  /// The last day of an absence that day falls into.
  package var awayUntil: Day?

  /// The people of a task's unit, by name; a unit has some ten, at most fifty are shown.
  package static func of(_ task: OpenTask, on day: Day, in tx: Transaction) throws -> [Colleague] {
    try holding(task.role, in: task.unitID, on: day, tx)
  }

  static func holding(_ role: Role, in unit: ID<AgencyUnit>, on day: Day, _ tx: Transaction) throws -> [Colleague] {
    try tx.all(
      """
      SELECT account.code, account.name, MIN(position.title) AS title,
        (SELECT COUNT(*) FROM task WHERE task.holder_code = account.code AND task.state = 'open') AS open_tasks,
        (SELECT MAX(to_day) FROM absence WHERE account_id = account.id AND from_day <= \(day) AND to_day >= \(day))
          AS away_until
      FROM position JOIN account ON account.id = position.account_id
      WHERE position.unit_id = \(unit) AND position.role = \(role) AND position.valid_from <= \(day)
        AND (position.valid_to IS NULL OR position.valid_to >= \(day)) AND account.disabled_at IS NULL
      GROUP BY account.id, account.code, account.name ORDER BY account.name, account.id LIMIT 50
      """)
  }
}
