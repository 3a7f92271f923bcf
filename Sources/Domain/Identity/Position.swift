package import Agencies
package import Storage

/// A place in a unit that gives a person a role there.
package struct Position: Codable, Hashable, Sendable {
  package var id: ID<Position>
  package var accountID: ID<Account>
  package var unitID: ID<AgencyUnit>
  package var unitKind: AgencyUnit.Kind
  package var agencyID: ID<Agency>
  package var role: Role
  /// As on the door: "Chuyên viên Tư pháp – Hộ tịch".
  package var title: String

  package init(
    id: ID<Position>, accountID: ID<Account>, unitID: ID<AgencyUnit>, unitKind: AgencyUnit.Kind, agencyID: ID<Agency>,
    role: Role,
    title: String
  ) {
    (self.id, self.accountID, self.unitID, self.unitKind) = (id, accountID, unitID, unitKind)
    (self.agencyID, self.role, self.title) = (agencyID, role, title)
  }
}
