package import Agencies
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
      WHERE account_id IN \(list: accounts) AND to_day >= \(day) ORDER BY account_id, from_day, id
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
      WHERE (from_account_id = \(account) OR to_account_id = \(account)) AND to_day >= \(day) ORDER BY from_day, id
      """)
  }
}

/// Saying that someone is away, and who does their work: oneself, the head of one's unit or agency, its administrator.
package enum Absences {
  /// - Throws: `IdentityRefusal.badAbsence`, `.notYourStaff`.
  @discardableResult
  package static func record(
    _ account: ID<Account>, from: Day, to: Day, reason: String = "", by officer: Officer, at now: Instant,
    in tx: Transaction
  ) throws -> Int64 {
    try allow(account, from, to, by: officer, at: now, in: tx)
    return try tx.value(
      """
      INSERT INTO absence (account_id, from_day, to_day, reason, by_account_id, at)
      VALUES (\(account), \(from), \(to), \(String(reason.oneLine.prefix(200))), \(officer.accountID), \(now))
      RETURNING id
      """) ?? 0
  }

  /// The colleague works in the same agency.
  @discardableResult
  package static func delegate(
    from account: ID<Account>, to colleague: ID<Account>, from: Day, until: Day, by officer: Officer, at now: Instant,
    in tx: Transaction
  ) throws -> Int64 {
    try allow(account, from, until, by: officer, at: now, in: tx)
    guard colleague != account, let giver = try Officer.load(account, on: now.day, in: tx),
      let taker = try Officer.load(colleague, on: now.day, in: tx), !giver.agencies.isDisjoint(with: taker.agencies)
    else { throw IdentityRefusal.notYourStaff }
    return try tx.value(
      """
      INSERT INTO delegation (from_account_id, to_account_id, from_day, to_day, by_account_id, at)
      VALUES (\(account), \(colleague), \(from), \(until), \(officer.accountID), \(now)) RETURNING id
      """) ?? 0
  }

  /// Back earlier than said: from today on it is over.
  package static func end(absence id: Int64, by officer: Officer, at now: Instant, in tx: Transaction) throws {
    let account: ID<Account>? = try tx.value("SELECT account_id FROM absence WHERE id = \(id)")
    guard let account else { throw IdentityRefusal.badAbsence }
    try allow(account, now.day, now.day, by: officer, at: now, in: tx)
    try tx.run("UPDATE absence SET to_day = \(now.day.adding(days: -1)) WHERE id = \(id) AND to_day >= \(now.day)")
  }

  package static func end(delegation id: Int64, by officer: Officer, at now: Instant, in tx: Transaction) throws {
    let account: ID<Account>? = try tx.value("SELECT from_account_id FROM delegation WHERE id = \(id)")
    guard let account else { throw IdentityRefusal.badAbsence }
    try allow(account, now.day, now.day, by: officer, at: now, in: tx)
    try tx.run("UPDATE delegation SET to_day = \(now.day.adding(days: -1)) WHERE id = \(id) AND to_day >= \(now.day)")
  }

  private static func allow(
    _ account: ID<Account>, _ from: Day, _ to: Day, by officer: Officer, at now: Instant, in tx: Transaction
  ) throws {
    guard from <= to, to >= now.day, to <= now.day.adding(days: 366) else { throw IdentityRefusal.badAbsence }
    if account == officer.accountID { return }
    guard let person = try Officer.load(account, on: now.day, in: tx),
      person.positions.contains(where: officer.givesOutWork)
    else { throw IdentityRefusal.notYourStaff }
  }
}

extension Officer {
  /// Heads the unit of a position or its agency, or administers it.
  fileprivate func givesOutWork(of position: Position) -> Bool {
    holds(.leader, inUnit: position.unitID) || isAdministrator(of: position.agencyID)
      || positions.contains { $0.role == .leader && $0.unitKind == .leaders && $0.agencyID == position.agencyID }
  }
}
