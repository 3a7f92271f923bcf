package import Agencies
import Language
package import Storage
package import WorkingTime

/// What an administrator fills in to give a person a place in a unit.
package struct NewPosition: Sendable {
  package var unitID: ID<AgencyUnit>
  package var role: Role
  package var title: String
  package var from: Day
  /// The last day; nil: until further notice.
  package var to: Day?

  package init(unitID: ID<AgencyUnit>, role: Role, title: String, from: Day, to: Day? = nil) {
    (self.unitID, self.role, self.title, self.from, self.to) = (unitID, role, title, from, to)
  }
}

extension HeldPosition {
  @discardableResult
  package static func give(
    _ new: NewPosition, to account: ID<Account>, by actor: Actor, at now: Instant, in tx: Transaction
  ) throws -> ID<Position> {
    let holder = try Account.locked(account, in: tx)
    guard holder.kind == .officer else { throw IdentityRefusal.accountNotFound }
    let agency: ID<Agency>? = try tx.value("SELECT agency_id FROM unit WHERE id = \(new.unitID)")
    guard let agency else { throw IdentityRefusal.unitNotFound }
    try IdentityAuthority.check(new.role, in: agency, of: account, by: actor)
    try new.check(among: try list(of: [account], in: tx))

    let written = String(new.title.oneLine.prefix(200))
    let title = written.isEmpty ? new.role.label : written
    let id = try tx.values(
      """
      INSERT INTO position (account_id, unit_id, role, title, valid_from, valid_to)
      VALUES (\(account), \(new.unitID), \(new.role), \(title), \(new.from), \(new.to))
      RETURNING id
      """, as: ID<Position>.self)[0]
    try AccountEvent.record(.positionGiven, title, on: account, by: actor, at: now, in: tx)
    return id
  }
}

extension NewPosition {
  fileprivate func check(among held: [HeldPosition]) throws {
    if let to, to < from { throw IdentityRefusal.positionDaysReversed }
    let same = held.filter { $0.unitID == unitID && $0.role == role && !$0.isOver(on: from) }
    guard same.allSatisfy({ other in to.map { $0 < other.validFrom } ?? false }) else {
      throw IdentityRefusal.positionAlreadyHeld
    }
  }
}
