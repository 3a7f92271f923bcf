package import Storage
package import WorkingTime

/// A sign-in that lasts: the browser holds the token, the database its hash.
package struct Session: Sendable {
  package var actor: Actor
  package var accountID: ID<Account>
  /// The password is one that an administrator gave; nothing is open to the person before it is changed.
  package var mustChangePassword: Bool
  package var createdAt: Instant
  package var lastSeenAt: Instant
  package var expiresAt: Instant

  /// Starts a session after a sign-in; the caller puts `token.text` into the cookie.
  package static func open(
    _ token: SecretToken, for account: ID<Account>, kind: Account.Kind, at now: Instant, in tx: Transaction
  ) throws {
    try tx.run(
      """
      INSERT INTO session (token_hash, account_id, created_at, last_seen_at, expires_at)
      VALUES (\(token.hash), \(account), \(now), \(now), \(now.adding(minutes: kind.longestSession)))
      """)
  }

  /// On every request, in one question: the session, its account and the positions of today.
  /// nil when it has ended, timed out, or its account was disabled.
  package static func find(_ token: SecretToken, at now: Instant, in tx: Transaction) throws -> Session? {
    let rows = try tx.ask(
      all: """
        SELECT session.created_at, session.last_seen_at, session.expires_at, \(PersonRow.columns)
        FROM session JOIN account ON account.id = session.account_id \(PersonRow.positions(on: now.day))
        WHERE session.token_hash = \(token.hash) AND account.disabled_at IS NULL
        ORDER BY position.id
        """, as: SessionRow.self)
    let delegations = try StandIn.ask(
      for: "SELECT account_id FROM session WHERE token_hash = \(token.hash)", on: now.day, in: tx)
    let found = try rows.get()
    guard let row = found.first, let actor = try PersonRow.actor(of: found.map(\.person))?.with(delegations),
      now < row.expiresAt, now < row.lastSeenAt.adding(minutes: row.person.accountKind.longestPause)
    else { return nil }
    return Session(
      actor: actor, accountID: row.person.accountID, mustChangePassword: row.person.temporaryUntil != nil,
      createdAt: row.createdAt, lastSeenAt: row.lastSeenAt, expiresAt: row.expiresAt)
  }

  /// Finds the session of a request and notes, at most once a minute, that its person is still there.
  package static func resume(_ token: SecretToken, at now: Instant, on db: Database) async throws -> Session? {
    let session = try await db.read { try find(token, at: now, in: $0) }
    if let session, session.lastSeenAt.adding(minutes: 1) <= now {
      _ = try await db.write { tx in
        try tx.run(
          """
          UPDATE session SET last_seen_at = \(now)
          WHERE token_hash = \(token.hash) AND last_seen_at < \(now)
          """)
      }
    }
    return session
  }

  /// Signing out.
  package static func end(_ token: SecretToken, in tx: Transaction) throws {
    try tx.run("DELETE FROM session WHERE token_hash = \(token.hash)")
  }

  /// Ends every session of an account, but for the one that asks.
  package static func endAll(of account: ID<Account>, except token: SecretToken? = nil, in tx: Transaction) throws {
    try tx.run("DELETE FROM session WHERE account_id = \(account) AND token_hash <> \(token?.hash ?? [])")
  }
}

extension Account.Kind {
  /// Minutes from sign-in until the session ends in any case.
  var longestSession: Int { self == .officer ? 12 * 60 : 30 * 24 * 60 }
  /// Minutes without a request after which the session has ended.
  var longestPause: Int { self == .officer ? 8 * 60 : 24 * 60 }
}

private struct SessionRow: Decodable {
  var createdAt, lastSeenAt, expiresAt: Instant
  var person: PersonRow

  init(from decoder: any Decoder) throws {
    let row = try decoder.container(keyedBy: CodingKeys.self)
    createdAt = try row.decode(Instant.self, forKey: .createdAt)
    lastSeenAt = try row.decode(Instant.self, forKey: .lastSeenAt)
    expiresAt = try row.decode(Instant.self, forKey: .expiresAt)
    person = try PersonRow(from: decoder)
  }

  private enum CodingKeys: CodingKey { case createdAt, lastSeenAt, expiresAt }
}
