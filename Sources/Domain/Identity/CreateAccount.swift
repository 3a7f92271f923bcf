package import Storage
package import WorkingTime

/// What an administrator fills in for a new official; an account without a place in a unit would belong to nobody.
package struct NewAccount: Sendable {
  package var login: String
  package var name: String
  package var phone: String
  package var email: String
  package var position: NewPosition

  package init(login: String, name: String, phone: String = "", email: String = "", position: NewPosition) {
    (self.login, self.name, self.phone, self.email, self.position) = (login, name, phone, email, position)
  }
}

extension Account {
  /// `passwordHash` nil: the account can only be used by tokens until a password is set.
  package static func create(
    _ new: NewAccount, as code: AccountCode, passwordHash: String?, temporaryUntil: Instant? = nil, by actor: Actor,
    at now: Instant, in tx: Transaction
  ) throws -> ID<Account> {
    guard let login = Login(rawValue: new.login) else { throw IdentityRefusal.loginInvalid }
    let person = try AccountPerson(name: new.name, phone: new.phone, email: new.email)

    let id: ID<Account>? = try tx.value(
      """
      INSERT INTO account (code, kind, login, name, folded_name, phone, email, password_hash, temporary_until, created_at)
      VALUES (\(code), \(Kind.officer), \(login), \(person.name), \(person.foldedName), \(person.phone),
        \(person.email), \(passwordHash), \(temporaryUntil), \(now))
      ON CONFLICT (kind, login) DO NOTHING RETURNING id
      """)
    guard let id else { throw IdentityRefusal.loginTaken }
    try AccountEvent.record(.created, login.rawValue, on: id, by: actor, at: now, in: tx)
    // Asks whether the actor may: the right to create an account is the right to give its first position.
    try HeldPosition.give(new.position, to: id, by: actor, at: now, in: tx)
    return id
  }
}
