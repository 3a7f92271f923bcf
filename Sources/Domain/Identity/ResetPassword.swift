package import Storage
package import WorkingTime

extension Account {
  /// Gives the account a temporary password, unlocks it, ends its sessions and revokes its tokens. Returns the password;
  /// it is shown once.
  package static func resetPassword(
    of id: ID<Account>, by actor: Actor, on db: Database, with hasher: PasswordHasher,
    using random: inout some RandomNumberGenerator & Sendable, at now: Instant
  ) async throws -> String {
    let password = TemporaryPassword.draw(using: &random)
    let hash = try await hasher.hash(password, using: &random)

    try await db.write { tx in
      let account = try locked(id, in: tx)
      guard account.kind == .officer else { throw IdentityRefusal.accountNotFound }
      try AccountStanding.load(id, on: now.day, in: tx).allow(.resetPassword, by: actor)

      try tx.run(
        """
        UPDATE account SET password_hash = \(hash), temporary_until = \(TemporaryPassword.expiry(from: now)),
          failed_attempts = 0, locked_until = NULL
        WHERE id = \(id)
        """)
      try Session.endAll(of: id, in: tx)
      try AccountEvent.record(.passwordReset, "", on: id, by: actor, at: now, in: tx)
      try APIToken.revokeAll(of: id, by: actor, at: now, in: tx)
    }
    return password
  }

  /// Creates an official's account with a temporary password and returns that; it is shown once.
  package static func create(
    _ new: NewAccount, by actor: Actor, on db: Database, with hasher: PasswordHasher,
    using random: inout some RandomNumberGenerator & Sendable, at now: Instant
  ) async throws -> (id: ID<Account>, password: String) {
    let password = TemporaryPassword.draw(using: &random)
    let hash = try await hasher.hash(password, using: &random)
    let code = AccountCode(using: &random)
    let id = try await db.write { tx in
      try create(
        new, as: code, passwordHash: hash, temporaryUntil: TemporaryPassword.expiry(from: now), by: actor, at: now,
        in: tx)
    }
    return (id, password)
  }
}
