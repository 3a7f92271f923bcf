import Agencies
import Storage
import WorkingTime

/// A colleague who is to do someone's work.
struct StandInChoice {
  var giver, taker: Officer

  static func load(
    _ account: ID<Account>, _ colleague: ID<Account>, on day: Day, in tx: Transaction
  ) throws -> StandInChoice {
    guard colleague != account, let giver = try Officer.load(account, on: day, in: tx),
      let taker = try Officer.load(colleague, on: day, in: tx), !giver.agencies.isDisjoint(with: taker.agencies)
    else { throw AbsenceRefusal.standInUnknown }
    return StandInChoice(giver: giver, taker: taker)
  }

  func check(from: Day, until: Day, in tx: Transaction) throws {
    // Nobody gets by delegation what the agency has not entrusted them with; administration is never handed on.
    for position in giver.positions where ![.agencyAdministrator, .provinceAdministrator].contains(position.role) {
      guard taker.holds(position.role, inAgency: position.agencyID) else {
        throw AbsenceRefusal.standInLacksRole(name: taker.name, position.role)
      }
    }
    if let away = try AbsenceRow.first(of: taker.accountID, from: from, to: until, in: tx) {
      throw AbsenceRefusal.standInAway(name: taker.name, from: away.fromDay, to: away.toDay)
    }
    struct Other: Decodable { var name: String, fromDay: Day, toDay: Day }
    let other: Other? = try tx.first(
      """
      SELECT account.name, from_day, to_day FROM delegation JOIN account ON account.id = to_account_id
      WHERE from_account_id = \(giver.accountID) AND to_day >= \(from) AND from_day <= \(until) ORDER BY from_day
      """)
    if let other { throw AbsenceRefusal.delegatedAlready(name: other.name, from: other.fromDay, to: other.toDay) }
    if try leadsBack(from: from, until: until, in: tx) { throw AbsenceRefusal.circle(name: taker.name) }
  }

  /// Whether the work, handed on from one to the next on those days, would come back to who is away.
  private func leadsBack(from: Day, until: Day, in tx: Transaction) throws -> Bool {
    var (seen, next) = (Set([taker.accountID]), [taker.accountID])
    while !next.isEmpty {
      let takers: [ID<Account>] = try tx.values(
        """
        SELECT DISTINCT to_account_id FROM delegation
        WHERE from_account_id IN \(list: next) AND to_day >= \(from) AND from_day <= \(until)
        """)
      if takers.contains(giver.accountID) { return true }
      next = takers.filter { seen.insert($0).inserted }
    }
    return false
  }
}
