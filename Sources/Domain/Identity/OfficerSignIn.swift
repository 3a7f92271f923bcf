package import Storage
package import WorkingTime

/// What an official typed on the sign-in page.
package struct OfficerSignIn: Sendable {
  package var login: String
  package var password: String
  /// The network address, for the log.
  package var address: String?

  package init(login: String, password: String, address: String? = nil) {
    (self.login, self.password, self.address) = (login, password, address)
  }

  /// Opens a session and returns its token. Unknown name, wrong password and locked account are one refusal and take
  /// one time, so that nobody learns which names exist. The password is checked between two transactions.
  package func start(
    on db: Database, with hasher: PasswordHasher, using random: inout some RandomNumberGenerator & Sendable,
    at now: Instant
  ) async throws -> SecretToken {
    let login = Login(rawValue: login)?.rawValue
    let account = try await db.read { tx in try login.flatMap { try Account.find(.officer, login: $0, in: tx) } }
    let verdict = try await hasher.verify(password, against: account?.passwordHash)
    let better = verdict == .rightButCheap ? try await hasher.hash(password, using: &random) : nil
    let token = SecretToken(using: &random)

    // The outcome is returned, not thrown: a failure must be counted, not rolled back.
    let outcome = try await db.write { tx in
      try settle(verdict, of: account, rehashed: better, opening: token, at: now, in: tx)
    }
    try outcome.get()
    return token
  }

  private func settle(
    _ verdict: PasswordHasher.Verdict, of known: Account?, rehashed: String?, opening token: SecretToken,
    at now: Instant, in tx: Transaction
  ) throws -> Result<Void, IdentityRefusal> {
    guard let known else {
      try SignInLog.record(.unknownAccount, .officer, nil, from: address, at: now, in: tx)
      return .failure(.signInFailed)
    }
    // Read again under its lock: others may have been guessing meanwhile, or the password may have changed.
    let account = try Account.locked(known.id, in: tx)
    let outcome = outcome(of: verdict, checkedAgainst: known.passwordHash, on: account, at: now)
    try SignInLog.record(outcome, .officer, account.id, from: address, at: now, in: tx)

    switch outcome {
    case .success:
      try tx.run(
        """
        UPDATE account SET failed_attempts = 0, locked_until = NULL, password_hash = \(rehashed ?? account.passwordHash)
        WHERE id = \(account.id)
        """)
      try Session.open(token, for: account.id, kind: .officer, at: now, in: tx)
      return .success(())
    case .disabled: return .failure(.accountDisabled)
    case .expiredPassword: return .failure(.temporaryPasswordExpired)
    case .wrongPassword:
      try account.countFailure(at: now, in: tx)
      return .failure(.signInFailed)
    case .locked, .unknownAccount, .wrongCode: return .failure(.signInFailed)
    }
  }

  private func outcome(
    of verdict: PasswordHasher.Verdict, checkedAgainst hash: String?, on account: Account, at now: Instant
  ) -> SignInLog.Outcome {
    if account.isLocked(at: now) { return .locked }
    if verdict == .wrong || hash != account.passwordHash { return .wrongPassword }
    if account.disabledAt != nil { return .disabled }
    if let until = account.temporaryUntil, until <= now { return .expiredPassword }
    return .success
  }
}

extension Account {
  func isLocked(at now: Instant) -> Bool { lockedUntil.map { now < $0 } ?? false }

  /// Counts a wrong password and closes the account for a while after too many.
  func countFailure(at now: Instant, in tx: Transaction) throws {
    try tx.run(
      """
      UPDATE account SET failed_attempts = \(failedAttempts + 1),
        locked_until = \(LockOut.until(failures: failedAttempts + 1, at: now))
      WHERE id = \(id)
      """)
  }
}
