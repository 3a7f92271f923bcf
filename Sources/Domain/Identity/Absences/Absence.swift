package import Storage
package import WorkingTime

/// Days on which an official is away, and to whom the work goes meanwhile.
package struct AbsenceRow: Decodable, Hashable, Sendable {
  package var id: Int64
  package var accountID: ID<Account>
  package var fromDay, toDay: Day
  package var reason: String

  /// Those of some people that are not over on a day, by person and day.
  package static func all(of accounts: [ID<Account>], from day: Day, in tx: Transaction) throws -> [AbsenceRow] {
    guard !accounts.isEmpty else { return [] }
    return try tx.all(
      """
      SELECT id, account_id, from_day, to_day, reason FROM absence
      WHERE account_id IN \(list: accounts) AND to_day >= \(day) ORDER BY account_id, from_day, id LIMIT 500
      """)
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
