import Agencies
import Storage
import WorkingTime

/// An account beside one of its positions; an account without a position in force is one row without it.
struct PersonRow: Decodable {
  var accountID: ID<Account>
  var accountCode: AccountCode
  var accountKind: Account.Kind
  var accountName: String
  var phone: String?
  var personalID: String?
  var temporaryUntil: Instant?
  var positionID: ID<Position>?
  var unitID: ID<AgencyUnit>?
  var unitKind: AgencyUnit.Kind?
  var agencyID: ID<Agency>?
  var role: Role?
  var title: String?

  static let columns: SQL = """
    account.id AS account_id, account.code AS account_code, account.kind AS account_kind,
    account.name AS account_name, account.phone, account.personal_id, account.temporary_until, position.id AS position_id, position.unit_id,
    unit.kind AS unit_kind, unit.agency_id, position.role, position.title
    """

  static func positions(on day: Day) -> SQL {
    """
    LEFT JOIN position ON position.account_id = account.id
      AND position.valid_from <= \(day) AND (position.valid_to IS NULL OR position.valid_to >= \(day))
    LEFT JOIN unit ON unit.id = position.unit_id
    """
  }

  static func actor(of rows: [PersonRow]) -> Actor? {
    guard let person = rows.first else { return nil }
    switch person.accountKind {
    case .officer:
      return .officer(
        Officer(
          accountID: person.accountID, code: person.accountCode, name: person.accountName,
          positions: rows.compactMap(\.position)))
    case .citizen:
      return .citizen(
        Citizen(
          accountID: person.accountID, code: person.accountCode, name: person.accountName, phone: person.phone,
          personalID: person.personalID))
    }
  }

  var position: Position? {
    guard let positionID, let unitID, let unitKind, let agencyID, let role, let title else { return nil }
    return Position(
      id: positionID, accountID: accountID, unitID: unitID, unitKind: unitKind, agencyID: agencyID, role: role,
      title: title)
  }
}
