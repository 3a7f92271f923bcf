import Agencies
import Language
package import Storage
package import WorkingTime

/// Name and ways to reach the person behind an account, checked.
struct AccountPerson: Sendable {
  var name: String
  var phone: PhoneNumber?
  var email: EmailAddress?

  var foldedName: String { name.folded }

  init(name: String, phone: String, email: String) throws(IdentityRefusal) {
    self.name = name.oneLine
    guard !self.name.isEmpty, self.name.count <= 100 else { throw .nameMissing }
    self.phone = PhoneNumber(rawValue: phone)
    guard self.phone != nil || phone.trimmed.isEmpty else { throw .phoneInvalid }
    self.email = EmailAddress(rawValue: email)
    guard self.email != nil || email.trimmed.isEmpty else { throw .emailInvalid }
  }
}

extension Account {
  /// An administrator mends name, telephone or mail address of an official.
  package static func change(
    _ id: ID<Account>, name: String, phone: String, email: String, by actor: Actor, at now: Instant, in tx: Transaction
  ) throws {
    let account = try locked(id, in: tx)
    guard account.kind == .officer else { throw IdentityRefusal.accountNotFound }
    try AccountStanding.load(id, on: now.day, in: tx).allow(.edit, by: actor)
    let person = try AccountPerson(name: name, phone: phone, email: email)

    try tx.run(
      """
      UPDATE account SET name = \(person.name), folded_name = \(person.foldedName), phone = \(person.phone),
        email = \(person.email)
      WHERE id = \(id)
      """)
    try AccountEvent.record(.changed, person.name, on: id, by: actor, at: now, in: tx)
  }

  /// Citizens tell their own name and mail address; the telephone is what they sign in with and stays.
  package static func describe(_ citizen: Citizen, name: String, email: String, in tx: Transaction) throws {
    let person = try AccountPerson(name: name, phone: "", email: email)
    try tx.run(
      """
      UPDATE account SET name = \(person.name), folded_name = \(person.foldedName), email = \(person.email)
      WHERE id = \(citizen.accountID)
      """)
  }
}
