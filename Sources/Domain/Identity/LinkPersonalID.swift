package import Storage
package import WorkingTime

extension Account {
  /// At the counter, the person's card in hand: from now on the person may sign in with the number too.
  /// Who comes back with another telephone takes the account along to it.
  /// - Parameter code: of the account, where the person has none yet.
  package static func link(
    _ number: PersonalID, to phone: PhoneNumber, as code: AccountCode, by officer: Officer, at now: Instant,
    in tx: Transaction
  ) throws {
    guard officer.holds(.receptionist) else { throw IdentityRefusal.notReceptionist }
    guard phone.isMobile else { throw IdentityRefusal.phoneNotMobile }
    let bearer: Account? = try tx.first(
      "SELECT \(columns) FROM account WHERE kind = \(Kind.citizen) AND personal_id = \(number)\(tx.forUpdate)")
    if bearer?.login == phone.rawValue { return }
    let atPhone = try find(.citizen, login: phone.rawValue, in: tx)
    guard bearer == nil || atPhone == nil, atPhone?.personalID == nil else { throw IdentityRefusal.personalIDTaken }

    let id: ID<Account>
    if let bearer {
      id = bearer.id
      try tx.run("UPDATE account SET login = \(phone), phone = \(phone) WHERE id = \(id)")
      try Session.endAll(of: id, in: tx)
    } else {
      id = try ofCitizen(phone, as: code, at: now, in: tx).id
      try tx.run("UPDATE account SET personal_id = \(number) WHERE id = \(id)")
    }
    try AccountEvent.record(.personalIDLinked, phone.rawValue, on: id, by: .officer(officer), at: now, in: tx)
  }
}
