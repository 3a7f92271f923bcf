package import Agencies
package import Storage

/// Who may administer whom. An agency's administrator: the people of that agency alone. A province's administrator:
/// everybody. Nobody: himself; so nobody can give himself rights, and an administrator is always left.
package enum IdentityAuthority {
  /// What may be done to an account.
  package enum Action: String, Sendable, CaseIterable {
    case see, edit, resetPassword, disable, createToken, revokeToken
  }

  /// `agency` nil: the whole province.
  package static func check(administering agency: ID<Agency>?, by actor: Actor) throws(IdentityRefusal) {
    guard case .officer(let officer) = actor else { return try refuseUnlessSystem(actor) }
    if officer.isProvinceAdministrator { return }
    guard officer.holds(.agencyAdministrator) else { throw .notAdministrator }
    guard let agency, officer.isAdministrator(of: agency) else { throw .notYourAgency }
  }

  /// Giving or ending a position of this role in this agency.
  package static func check(
    _ role: Role, in agency: ID<Agency>, of account: ID<Account>, by actor: Actor
  ) throws(IdentityRefusal) {
    try check(administering: agency, by: actor)
    guard case .officer(let officer) = actor else { return }
    guard officer.accountID != account else { throw .notYourself }
    guard role != .provinceAdministrator || officer.isProvinceAdministrator else { throw .roleBeyondYou }
  }

  package static func check(_ action: Action, on holder: AccountStanding, by actor: Actor) throws(IdentityRefusal) {
    guard case .officer(let officer) = actor else { return try refuseUnlessSystem(actor) }
    if officer.accountID == holder.accountID {
      guard action == .see || action == .revokeToken else { throw .notYourself }
      return
    }
    if officer.isProvinceAdministrator { return }
    guard officer.holds(.agencyAdministrator) else { throw .notAdministrator }
    let own = officer.positions.filter { $0.role == .agencyAdministrator }.map(\.agencyID)
    guard !holder.agencies.isDisjoint(with: own) else { throw .notYourAgency }
    if action == .see { return }
    guard holder.agencies.isSubset(of: own), !holder.isProvinceAdministrator else { throw .accountBeyondYou }
  }

  private static func refuseUnlessSystem(_ actor: Actor) throws(IdentityRefusal) {
    guard case .system = actor else { throw .notAdministrator }
  }
}
