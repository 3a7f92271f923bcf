package import Storage
package import WorkingTime

/// The second page of a citizen's sign-in: the digits that came by telephone.
package struct CitizenSignIn: Sendable {
  package var challenge: SecretToken
  package var digits: String
  /// The network address, for the log.
  package var address: String?

  package init(challenge: SecretToken, digits: String, address: String? = nil) {
    (self.challenge, self.digits, self.address) = (challenge, digits, address)
  }

  /// Opens a session, and the account too, under this code, when the telephone is new here.
  package func start(
    opening token: SecretToken, as code: AccountCode, on db: Database, at now: Instant
  ) async throws {
    let outcome = try await db.write { tx in try settle(opening: token, as: code, at: now, in: tx) }
    try outcome.get()
  }

  private func settle(
    opening token: SecretToken, as code: AccountCode, at now: Instant, in tx: Transaction
  ) throws -> Result<Void, IdentityRefusal> {
    switch try OneTimeCode.confirm(.signIn, challenge, digits: digits, at: now, in: tx) {
    case .failure(let refusal):
      try SignInLog.record(.wrongCode, .citizen, nil, from: address, at: now, in: tx)
      return .failure(refusal)
    case .success(let phone):
      let account = try Account.ofCitizen(phone, as: code, at: now, in: tx)
      guard account.disabledAt == nil else {
        try SignInLog.record(.disabled, .citizen, account.id, from: address, at: now, in: tx)
        return .failure(.accountDisabled)
      }
      try Session.open(token, for: account.id, kind: .citizen, at: now, in: tx)
      try SignInLog.record(.success, .citizen, account.id, from: address, at: now, in: tx)
      return .success(())
    }
  }
}

extension Account {
  /// The account that signs in with a telephone; made on first use, under this code.
  static func ofCitizen(
    _ phone: PhoneNumber, as code: AccountCode, at now: Instant, in tx: Transaction
  ) throws -> Account {
    try tx.run(
      """
      INSERT INTO account (code, kind, login, name, folded_name, phone, created_at)
      VALUES (\(code), \(Kind.citizen), \(phone), '', '', \(phone), \(now))
      ON CONFLICT (kind, login) DO NOTHING
      """)
    guard let account = try find(.citizen, login: phone.rawValue, in: tx) else { throw IdentityRefusal.accountNotFound }
    return account
  }
}
