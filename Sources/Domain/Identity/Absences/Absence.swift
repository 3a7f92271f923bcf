package import Storage
package import WorkingTime

/// Days on which an official is away, and to whom the work goes meanwhile.
package struct AbsenceRow: Decodable, Hashable, Sendable {
  package var id: Int64
  package var accountID: ID<Account>
  package var fromDay, toDay: Day
  package var reason: String

  /// The last day away, of those who are away on a day.
  package static func awayUntil(
    _ people: [AccountCode], on day: Day, in tx: Transaction
  ) throws -> [AccountCode: Day] {
    struct Row: Decodable { var code: AccountCode, toDay: Day }
    guard !people.isEmpty else { return [:] }
    let rows: [Row] = try tx.all(
      """
      SELECT account.code, to_day FROM account JOIN absence ON absence.account_id = account.id
      WHERE account.code IN \(list: people) AND to_day >= \(day) AND from_day <= \(day)
      """)
    return Dictionary(rows.map { ($0.code, $0.toDay) }, uniquingKeysWith: max)
  }

  /// The first that falls on one of some days.
  static func first(of account: ID<Account>, from: Day, to: Day, in tx: Transaction) throws -> AbsenceRow? {
    try tx.first(
      """
      SELECT id, account_id, from_day, to_day, reason FROM absence
      WHERE account_id = \(account) AND to_day >= \(from) AND from_day <= \(to) AND from_day <= to_day
      ORDER BY from_day, id
      """)
  }
}

package struct DelegationRow: Decodable, Hashable, Sendable {
  package var id: Int64
  package var fromAccountID, toAccountID: ID<Account>
  package var fromDay, toDay: Day

  /// What a person has delegated and what was delegated to them, not over on a day.
  package static func all(of account: ID<Account>, from day: Day, in tx: Transaction) throws -> [DelegationRow] {
    try tx.all(
      """
      SELECT id, from_account_id, to_account_id, from_day, to_day FROM delegation
      WHERE (from_account_id = \(account) OR to_account_id = \(account)) AND to_day >= \(day)
      ORDER BY from_day, id LIMIT 500
      """)
  }
}
