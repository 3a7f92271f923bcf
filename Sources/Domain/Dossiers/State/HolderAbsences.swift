import Agencies
import Identity
import Storage
import Workflow
import WorkingTime

extension Absence {
  /// Days as the machine counts: from the first moment of the first day to the first after the last.
  /// - Parameter holders: a question for their codes.
  static func ask(of holders: SQL, in tx: Transaction) throws -> Answer<[Absence]> {
    struct Row: Decodable { var code: AccountCode, fromDay: Day, toDay: Day }
    let rows = try tx.ask(
      all: """
        SELECT account.code, from_day, to_day FROM account JOIN absence ON absence.account_id = account.id
        WHERE account.code IN (\(holders)) ORDER BY absence.id
        """, as: Row.self)
    return rows.map { rows in
      rows.map { row in
        Absence(
          row.code.rawValue, since: row.fromDay.at(hour: 0).rawValue,
          until: row.toDay.adding(days: 1).at(hour: 0).rawValue)
      }
    }
  }
}
