package import Storage
package import WorkingTime

extension APIToken {
  /// The official behind an `Authorization: Bearer` header; nil for a token that is unknown, revoked or whose account
  /// is disabled. Notes the use at most once a minute.
  package static func officer(bearing text: String, at now: Instant, on db: Database) async throws -> Officer? {
    guard text.hasPrefix(prefix), let secret = SecretToken(text: text.dropFirst(prefix.count)) else { return nil }
    let found = try await db.read { try find(secret, at: now, in: $0) }
    guard let found else { return nil }
    if found.lastUsedAt.map({ $0.adding(minutes: 1) <= now }) ?? true {
      _ = try await db.write { tx in
        try tx.run("UPDATE api_token SET last_used_at = \(now) WHERE token_hash = \(secret.hash)")
      }
    }
    return found.officer
  }

  private static func find(
    _ secret: SecretToken, at now: Instant, in tx: Transaction
  ) throws -> (officer: Officer, lastUsedAt: Instant?)? {
    let rows = try tx.ask(
      all: """
        SELECT api_token.last_used_at, \(PersonRow.columns)
        FROM api_token JOIN account ON account.id = api_token.account_id \(PersonRow.positions(on: now.day))
        WHERE api_token.token_hash = \(secret.hash) AND api_token.revoked_at IS NULL AND account.disabled_at IS NULL
        ORDER BY position.id
        """, as: UseRow.self)
    let delegations = try StandIn.ask(
      for: "SELECT account_id FROM api_token WHERE token_hash = \(secret.hash)", on: now.day, in: tx)
    let found = try rows.get()
    guard case .officer(let officer) = try PersonRow.actor(of: found.map(\.person))?.with(delegations) else {
      return nil
    }
    return (officer, found.first?.lastUsedAt)
  }
}

private struct UseRow: Decodable {
  var lastUsedAt: Instant?
  var person: PersonRow

  init(from decoder: any Decoder) throws {
    lastUsedAt = try decoder.container(keyedBy: CodingKeys.self).decodeIfPresent(Instant.self, forKey: .lastUsedAt)
    person = try PersonRow(from: decoder)
  }

  private enum CodingKeys: CodingKey { case lastUsedAt }
}
