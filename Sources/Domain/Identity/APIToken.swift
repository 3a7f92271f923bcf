import Language
package import Storage
package import WorkingTime

/// Lets a program act as an official's account until it is revoked.
package struct APIToken: Decodable, Sendable {
  package var id: ID<APIToken>
  package var accountID: ID<Account>
  /// What it is for, in the administrator's words.
  package var name: String
  package var createdAt: Instant
  package var lastUsedAt: Instant?
  package var revokedAt: Instant?

  /// Returns the text to hand over; it is shown this once.
  package static func create(
    _ secret: SecretToken, named name: String, for account: ID<Account>, by actor: Actor, at now: Instant,
    in tx: Transaction
  ) throws -> String {
    let holder = try Account.locked(account, in: tx)
    try AccountStanding.load(holder.id, on: now.day, in: tx).allow(.createToken, by: actor)
    let name = String(name.oneLine.prefix(100))
    guard !name.isEmpty else { throw IdentityRefusal.tokenNameMissing }

    try tx.run(
      """
      INSERT INTO api_token (account_id, name, token_hash, created_at)
      VALUES (\(account), \(name), \(secret.hash), \(now))
      """)
    try AccountEvent.record(.tokenCreated, name, on: account, by: actor, at: now, in: tx)
    return prefix + secret.text
  }

  package static func revoke(_ id: ID<APIToken>, by actor: Actor, at now: Instant, in tx: Transaction) throws {
    let token: APIToken? = try tx.first("SELECT \(columns) FROM api_token WHERE id = \(id)\(tx.forUpdate)")
    guard let token else { throw IdentityRefusal.tokenNotFound }
    let holder = try Account.locked(token.accountID, in: tx)
    try AccountStanding.load(holder.id, on: now.day, in: tx).allow(.revokeToken, by: actor)
    guard token.revokedAt == nil else { return }

    try tx.run("UPDATE api_token SET revoked_at = \(now) WHERE id = \(id)")
    try AccountEvent.record(.tokenRevoked, token.name, on: token.accountID, by: actor, at: now, in: tx)
  }

  /// Whoever knew the password may have had one made.
  static func revokeAll(of account: ID<Account>, by actor: Actor, at now: Instant, in tx: Transaction) throws {
    let names: [String] = try tx.values(
      """
      UPDATE api_token SET revoked_at = \(now) WHERE account_id = \(account) AND revoked_at IS NULL RETURNING name
      """)
    for name in names.sorted() { try AccountEvent.record(.tokenRevoked, name, on: account, by: actor, at: now, in: tx) }
  }

  /// Newest first, the revoked ones too.
  package static func list(of account: ID<Account>, in tx: Transaction) throws -> [APIToken] {
    try tx.all("SELECT \(columns) FROM api_token WHERE account_id = \(account) ORDER BY id DESC")
  }

  static let prefix = "motcua_"
  private static let columns: SQL = "id, account_id, name, created_at, last_used_at, revoked_at"
}
