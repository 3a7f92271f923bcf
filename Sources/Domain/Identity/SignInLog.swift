package import Storage
package import WorkingTime

/// Every attempt to sign in, kept for the person and for whoever investigates.
package enum SignInLog {
  package enum Outcome: String, Codable, Sendable, CaseIterable {
    case success, locked, disabled
    case unknownAccount = "unknown_account"
    case wrongPassword = "wrong_password"
    case expiredPassword = "expired_password"
    case wrongCode = "wrong_code"
  }

  package struct Entry: Decodable, Sendable {
    package var id: ID<Entry>
    package var at: Instant
    package var outcome: Outcome
    /// The network address it came from, where the server knows one.
    package var address: String?
  }

  /// What was typed as a name is not kept: people type passwords there.
  static func record(
    _ outcome: Outcome, _ kind: Account.Kind, _ account: ID<Account>?, from address: String?, at now: Instant,
    in tx: Transaction
  ) throws {
    try tx.run(
      """
      INSERT INTO sign_in_log (at, kind, account_id, outcome, address)
      VALUES (\(now), \(kind), \(account), \(outcome), \(address))
      """)
  }

  /// Newest first.
  package static func of(_ account: ID<Account>, limit: Int = 20, in tx: Transaction) throws -> [Entry] {
    try tx.all(
      """
      SELECT id, at, outcome, address FROM sign_in_log WHERE account_id = \(account) ORDER BY id DESC LIMIT \(limit)
      """)
  }
}
