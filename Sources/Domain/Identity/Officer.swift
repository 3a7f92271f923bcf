package import Agencies
package import Storage
package import WorkingTime

/// An official at work: the person and the positions in force that day. Rights come from positions only.
package struct Officer: Sendable, Hashable {
  package var accountID: ID<Account>
  package var code: AccountCode
  package var name: String
  package var positions: [Position]
  /// Those whose work was delegated to this person that day.
  package var standsInFor: [StandIn]

  package init(
    accountID: ID<Account>, code: AccountCode, name: String, positions: [Position], standsInFor: [StandIn] = []
  ) {
    (self.accountID, self.code, self.name) = (accountID, code, name)
    (self.positions, self.standsInFor) = (positions, standsInFor)
  }

  /// nil for an unknown or disabled account and for a citizen's.
  package static func load(_ account: ID<Account>, on day: Day, in tx: Transaction) throws -> Officer? {
    try load("account.id = \(account)", "\(account)", on: day, in: tx)
  }

  /// The same for whom a history or a form names.
  package static func load(_ code: AccountCode, on day: Day, in tx: Transaction) throws -> Officer? {
    try load("account.code = \(code)", "SELECT id FROM account WHERE code = \(code)", on: day, in: tx)
  }

  private static func load(_ which: SQL, _ id: SQL, on day: Day, in tx: Transaction) throws -> Officer? {
    let rows = try tx.ask(
      all: """
        SELECT \(PersonRow.columns) FROM account \(PersonRow.positions(on: day))
        WHERE \(which) AND account.disabled_at IS NULL
        ORDER BY position.id
        """, as: PersonRow.self)
    let delegations = try StandIn.ask(for: id, on: day, in: tx)
    guard case .officer(let officer) = try PersonRow.actor(of: rows.get())?.with(delegations) else { return nil }
    return officer
  }
}

extension Officer {
  package var agencies: Set<ID<Agency>> { Set(positions.map(\.agencyID)) }
  /// Whose steps are theirs to do: their own and those of the people they stand in for.
  package var hands: [AccountCode] { [code] + standsInFor.map(\.code) }
  package var unitIDs: Set<ID<AgencyUnit>> { Set(positions.map(\.unitID)) }

  package func holds(_ role: Role) -> Bool {
    positions.contains { $0.role == role }
  }

  package func holds(_ role: Role, inUnit unit: ID<AgencyUnit>) -> Bool {
    positions.contains { $0.role == role && $0.unitID == unit }
  }

  package func holds(_ role: Role, inAgency agency: ID<Agency>) -> Bool {
    positions.contains { $0.role == role && $0.agencyID == agency }
  }

  /// Sits in the agency's leadership; the head of a room leads that room alone.
  package func leads(agency: ID<Agency>) -> Bool {
    positions.contains { $0.role == .leader && $0.unitKind == .leaders && $0.agencyID == agency }
  }

  package func isReceptionist(of agency: ID<Agency>) -> Bool { holds(.receptionist, inAgency: agency) }
  package func isAdministrator(of agency: ID<Agency>) -> Bool { holds(.agencyAdministrator, inAgency: agency) }
  package var isProvinceAdministrator: Bool { holds(.provinceAdministrator) }
}
