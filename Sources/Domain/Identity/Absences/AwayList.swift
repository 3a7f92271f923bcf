package import Agencies
package import Storage
package import WorkingTime

/// An official of the houses one works in.
package struct StaffRow: Decodable, Hashable, Sendable {
  package var accountID: ID<Account>
  package var name: String
  package var title: String
  package var unitID: ID<AgencyUnit>
  package var agencyID: ID<Agency>

  /// The people of one's agencies that day, by name; a person with several positions stands there once for each.
  package static func all(around officer: Officer, on day: Day, in tx: Transaction) throws -> [StaffRow] {
    guard !officer.agencies.isEmpty else { return [] }
    return try tx.all(
      """
      SELECT account.id AS account_id, account.name, position.title, position.unit_id, unit.agency_id
      FROM unit JOIN position ON position.unit_id = unit.id JOIN account ON account.id = position.account_id
      WHERE unit.agency_id IN \(list: officer.agencies.sorted()) AND position.valid_from <= \(day)
        AND (position.valid_to IS NULL OR position.valid_to >= \(day)) AND account.disabled_at IS NULL
      ORDER BY account.name, account.id, position.id LIMIT 1000
      """)
  }
}

/// An absence that is not over, with who stands in.
package struct AwayRow: Decodable, Hashable, Sendable {
  package var id: Int64
  package var accountID: ID<Account>
  package var fromDay, toDay: Day
  package var reason: String
  package var standInName: String?

  package init(
    id: Int64, accountID: ID<Account>, fromDay: Day, toDay: Day, reason: String, standInName: String? = nil
  ) {
    (self.id, self.accountID, self.fromDay, self.toDay) = (id, accountID, fromDay, toDay)
    (self.reason, self.standInName) = (reason, standInName)
  }

  /// Those of some people, what begins first on top.
  package static func all(of accounts: [ID<Account>], from day: Day, in tx: Transaction) throws -> [AwayRow] {
    guard !accounts.isEmpty else { return [] }
    return try tx.all(
      """
      SELECT id, account_id, from_day, to_day, reason,
        (SELECT account.name FROM delegation JOIN account ON account.id = delegation.to_account_id
         WHERE delegation.absence_id = absence.id AND delegation.to_day >= \(day) ORDER BY delegation.id LIMIT 1)
          AS stand_in_name
      FROM absence WHERE account_id IN \(list: accounts) AND to_day >= \(day) AND from_day <= to_day
      ORDER BY from_day, to_day, id LIMIT 200
      """)
  }
}

extension Officer {
  /// Heads a unit or its agency, or administers it: says who is away there and who stands in.
  package func givesOutWork(inUnit unit: ID<AgencyUnit>, of agency: ID<Agency>) -> Bool {
    holds(.leader, inUnit: unit) || isAdministrator(of: agency) || leads(agency: agency)
  }

  package func givesOutWork(of person: StaffRow) -> Bool {
    givesOutWork(inUnit: person.unitID, of: person.agencyID)
  }
}
