package import Agencies
package import Storage
package import WorkingTime

/// A position with the days it is held, for those who administer it.
package struct HeldPosition: Decodable, Sendable {
  package var id: ID<Position>
  package var accountID: ID<Account>
  package var unitID: ID<AgencyUnit>
  package var agencyID: ID<Agency>
  package var role: Role
  package var title: String
  package var validFrom: Day
  /// The last day.
  package var validTo: Day?

  package func isOver(on day: Day) -> Bool { validTo.map { $0 < day } ?? false }
  package func isInForce(on day: Day) -> Bool { validFrom <= day && !isOver(on: day) }

  package static func list(of accounts: [ID<Account>], in tx: Transaction) throws -> [HeldPosition] {
    try tx.all("\(select) WHERE position.account_id IN \(list: accounts) ORDER BY position.valid_from, position.id")
  }

  static func locked(_ id: ID<Position>, in tx: Transaction) throws -> HeldPosition {
    let position: HeldPosition? = try tx.first("\(select) WHERE position.id = \(id)")
    guard let position else { throw IdentityRefusal.positionNotFound }
    _ = try Account.locked(position.accountID, in: tx)
    return position
  }

  private static let select: SQL = """
    SELECT position.id, position.account_id, position.unit_id, unit.agency_id, position.role, position.title,
      position.valid_from, position.valid_to
    FROM position JOIN unit ON unit.id = position.unit_id
    """
}
