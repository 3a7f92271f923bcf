package import Storage
package import WorkingTime

/// An official replaces the own password; whoever sits elsewhere in the same name is signed out.
package struct ChangePassword: Sendable {
  package var current: String
  package var new: String

  package init(current: String, new: String) {
    (self.current, self.new) = (current, new)
  }

  package func run(
    by officer: Officer, keeping token: SecretToken, on db: Database, with hasher: PasswordHasher,
    using random: inout some RandomNumberGenerator & Sendable, at now: Instant
  ) async throws {
    let account = try await db.read { try Account.find(officer.accountID, in: $0) }
    guard let account, !account.isLocked(at: now) else { throw IdentityRefusal.wrongCurrentPassword }
    try PasswordPolicy.check(new, login: account.login)
    guard new != current else { throw IdentityRefusal.passwordUnchanged }

    let verdict = try await hasher.verify(current, against: account.passwordHash)
    guard verdict != .wrong else {
      try await db.write { try Account.locked(account.id, in: $0).countFailure(at: now, in: $0) }
      throw IdentityRefusal.wrongCurrentPassword
    }
    let hash = try await hasher.hash(new, using: &random)

    try await db.write { tx in
      // Another change came first: what was typed as the current password is no longer that.
      guard try Account.locked(account.id, in: tx).passwordHash == account.passwordHash else {
        throw IdentityRefusal.wrongCurrentPassword
      }
      try tx.run(
        """
        UPDATE account SET password_hash = \(hash), temporary_until = NULL, failed_attempts = 0, locked_until = NULL
        WHERE id = \(account.id)
        """)
      try Session.endAll(of: account.id, except: token, in: tx)
      try AccountEvent.record(.passwordChanged, "", on: account.id, by: .officer(officer), at: now, in: tx)
    }
  }
}
