package import Agencies
package import Identity
package import Storage
package import WorkingTime

/// Who holds which role where, counted.
package struct Staffing: Sendable {
  private var people: [Post: Int] = [:]
  private var agencies: Set<ID<Agency>> = []
  /// Those who are away, by the day.
  private var away: [Day: [Post: Set<ID<Account>>]] = [:]

  private struct Post: Hashable {
    var unit: ID<AgencyUnit>
    var role: Role
  }

  package static func load(on day: Day, in tx: Transaction) throws -> Staffing {
    struct Row: Decodable { var unitID: ID<AgencyUnit>, agencyID: ID<Agency>, role: Role, people: Int }
    let rows: [Row] = try tx.all(
      """
      SELECT position.unit_id, unit.agency_id, position.role, COUNT(DISTINCT position.account_id) AS people
      FROM position JOIN unit ON unit.id = position.unit_id JOIN account ON account.id = position.account_id
      WHERE account.disabled_at IS NULL AND position.valid_from <= \(day)
        AND (position.valid_to IS NULL OR position.valid_to >= \(day))
      GROUP BY position.unit_id, unit.agency_id, position.role
      """)
    var staffing = Staffing()
    for row in rows {
      staffing.people[Post(unit: row.unitID, role: row.role)] = row.people
      if [.receptionist, .specialist, .leader, .clerk].contains(row.role) { staffing.agencies.insert(row.agencyID) }
    }
    return staffing
  }

  /// The same, and who is away on which of these days.
  package static func load(on day: Day, over days: [Day], in tx: Transaction) throws -> Staffing {
    struct Row: Decodable { var unitID: ID<AgencyUnit>, role: Role, accountID: ID<Account>, fromDay: Day, toDay: Day }
    var staffing = try load(on: day, in: tx)
    guard let first = days.first, let last = days.last else { return staffing }
    let rows: [Row] = try tx.all(
      """
      SELECT position.unit_id, position.role, absence.account_id, from_day, to_day
      FROM absence JOIN position ON position.account_id = absence.account_id
      JOIN account ON account.id = absence.account_id
      WHERE from_day <= \(last) AND to_day >= \(first) AND account.disabled_at IS NULL
        AND position.valid_from <= \(day) AND (position.valid_to IS NULL OR position.valid_to >= \(day))
      """)
    for row in rows {
      for day in days where row.fromDay <= day && day <= row.toDay {
        staffing.away[day, default: [:]][Post(unit: row.unitID, role: row.role), default: []].insert(row.accountID)
      }
    }
    return staffing
  }

  /// How many of them are there on a day.
  package func present(_ role: Role, in unit: ID<AgencyUnit>, on day: Day) -> Int {
    max(0, count(role, in: unit) - (away[day]?[Post(unit: unit, role: role)]?.count ?? 0))
  }

  package func count(_ role: Role, in unit: ID<AgencyUnit>) -> Int { people[Post(unit: unit, role: role)] ?? 0 }

  /// Whether anyone works on dossiers there at all: an agency without officials uses no process yet.
  package func isAtWork(_ agency: ID<Agency>) -> Bool { agencies.contains(agency) }
}
