package import Agencies
package import Storage
package import WorkingTime

/// Where an account belongs, as far as administering it is concerned.
package struct AccountStanding: Sendable {
  package var accountID: ID<Account>
  /// Agencies of the positions that are not over; where all are over, of those there were.
  package var agencies: Set<ID<Agency>>
  package var isProvinceAdministrator: Bool

  package init(accountID: ID<Account>, agencies: Set<ID<Agency>>, isProvinceAdministrator: Bool) {
    (self.accountID, self.agencies) = (accountID, agencies)
    self.isProvinceAdministrator = isProvinceAdministrator
  }

  package static func load(_ account: ID<Account>, on day: Day, in tx: Transaction) throws -> AccountStanding {
    let all = try HeldPosition.list(of: [account], in: tx)
    let living = all.filter { !$0.isOver(on: day) }
    return AccountStanding(
      accountID: account, agencies: Set((living.isEmpty ? all : living).map(\.agencyID)),
      isProvinceAdministrator: living.contains { $0.role == .provinceAdministrator })
  }

  package func allow(_ action: IdentityAuthority.Action, by actor: Actor) throws(IdentityRefusal) {
    try IdentityAuthority.check(action, on: self, by: actor)
  }
}
