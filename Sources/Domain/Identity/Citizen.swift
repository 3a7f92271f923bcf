package import Storage

/// A person who turned to the State through the portal.
package struct Citizen: Sendable, Hashable {
  package var accountID: ID<Account>
  package var code: AccountCode
  /// Empty until the person has told it.
  package var name: String
  package var phone: String?
  /// Only a number that an official has compared with the person's own card.
  package var personalID: String?

  package init(accountID: ID<Account>, code: AccountCode, name: String, phone: String?, personalID: String?) {
    (self.accountID, self.code, self.name) = (accountID, code, name)
    (self.phone, self.personalID) = (phone, personalID)
  }
}
