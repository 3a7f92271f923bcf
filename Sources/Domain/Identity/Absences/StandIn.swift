package import Agencies
package import Storage
package import WorkingTime

/// Someone whose work an official does that day, because it was delegated to them.
package struct StandIn: Hashable, Sendable {
  package var accountID: ID<Account>
  package var code: AccountCode
  package var name: String
  package var positions: [Position]
  /// The last day.
  package var until: Day

  package init(accountID: ID<Account>, code: AccountCode, name: String, positions: [Position], until: Day) {
    (self.accountID, self.code, self.name) = (accountID, code, name)
    (self.positions, self.until) = (positions, until)
  }

  package func holds(_ role: Role, inUnit unit: ID<AgencyUnit>) -> Bool {
    positions.contains { $0.role == role && $0.unitID == unit }
  }

  /// Those who delegated their work to this account and whose delegation is in force that day.
  /// `account` may be a question itself: then both are answered together.
  static func ask(for account: SQL, on day: Day, in tx: Transaction) throws -> Answer<[StandIn]> {
    try tx.ask(
      all: """
        SELECT delegation.to_day, \(PersonRow.columns) FROM delegation
          JOIN account ON account.id = delegation.from_account_id \(PersonRow.positions(on: day))
        WHERE delegation.to_account_id = (\(account)) AND delegation.to_day >= \(day) AND delegation.from_day <= \(day)
          AND account.disabled_at IS NULL
        ORDER BY delegation.id, position.id
        """
    ).map(people)
  }

  private static func people(_ rows: [Row]) -> [StandIn] {
    var found: [StandIn] = []
    for (row, until) in rows.map({ ($0.person, $0.toDay) }) {
      if !found.contains(where: { $0.accountID == row.accountID }) {
        found.append(
          StandIn(
            accountID: row.accountID, code: row.accountCode, name: row.accountName, positions: [], until: until))
      }
      guard let position = row.position, let place = found.firstIndex(where: { $0.accountID == row.accountID }),
        !found[place].positions.contains(position)
      else { continue }
      found[place].positions.append(position)
    }
    return found
  }

  private struct Row: Decodable {
    var toDay: Day
    var person: PersonRow

    private enum CodingKeys: String, CodingKey { case toDay }

    init(from decoder: any Decoder) throws {
      toDay = try decoder.container(keyedBy: CodingKeys.self).decode(Day.self, forKey: .toDay)
      person = try PersonRow(from: decoder)
    }
  }
}

extension Actor {
  /// An official with the work that was delegated to them.
  func with(_ delegations: Answer<[StandIn]>) throws -> Actor {
    guard case .officer(var officer) = self else { return self }
    officer.standsInFor = try delegations.get()
    return .officer(officer)
  }
}
