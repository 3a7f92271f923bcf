import Agencies
import Identity
import Storage
import Workflow
import WorkingTime

extension Absence {
  /// Days as the machine counts: from the first moment of the first day to the first after the last.
  static func ask(of accounts: SQL, in tx: Transaction) throws -> Answer<[Absence]> {
    struct Row: Decodable { var accountID: ID<Account>, fromDay: Day, toDay: Day }
    let rows = try tx.ask(
      all: "SELECT account_id, from_day, to_day FROM absence WHERE account_id IN (\(accounts)) ORDER BY id",
      as: Row.self)
    return rows.map { rows in
      rows.map { row in
        Absence(
          row.accountID.rawValue, since: row.fromDay.at(hour: 0).rawValue,
          until: row.toDay.adding(days: 1).at(hour: 0).rawValue)
      }
    }
  }
}
