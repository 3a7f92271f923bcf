package import Identity
package import Storage

/// People of a test who are in no database: their code follows from their number.
extension AccountCode {
  package static func sample(_ account: ID<Account>) -> AccountCode {
    let digits = account.description
    return AccountCode(rawValue: String(repeating: "0", count: max(0, 10 - digits.count)) + digits)
  }
}

extension Officer {
  package init(accountID: ID<Account>, name: String, positions: [Position], standsInFor: [StandIn] = []) {
    self.init(
      accountID: accountID, code: .sample(accountID), name: name, positions: positions, standsInFor: standsInFor)
  }
}

extension Citizen {
  package init(accountID: ID<Account>, name: String, phone: String?, personalID: String?) {
    self.init(accountID: accountID, code: .sample(accountID), name: name, phone: phone, personalID: personalID)
  }
}
