package import Storage
package import WorkingTime

/// The entry by which a person is known to the program: an official's or a citizen's.
package struct Account: Decodable, Sendable {
  package var id: ID<Account>
  package var code: AccountCode
  package var kind: Kind
  /// Of an official: the user name; of a citizen: the phone number.
  package var login: String
  package var name: String
  package var phone: String?
  package var email: String?
  package var personalID: String?
  package var passwordHash: String?
  /// Set while the password is one that an administrator gave: it dies then, and the first sign-in asks for a new one.
  package var temporaryUntil: Instant?
  package var failedAttempts: Int
  package var lockedUntil: Instant?
  package var disabledAt: Instant?
  package var createdAt: Instant

  package enum Kind: String, Codable, Sendable, CaseIterable, Hashable {
    case officer, citizen
  }
}

extension Account {
  package static func find(_ id: ID<Account>, in tx: Transaction) throws -> Account? {
    try tx.first("SELECT \(columns) FROM account WHERE id = \(id)")
  }

  package static func find(_ kind: Kind, login: String, in tx: Transaction) throws -> Account? {
    try tx.first("SELECT \(columns) FROM account WHERE kind = \(kind) AND login = \(login)")
  }

  /// For a verb that changes the account or its positions.
  static func locked(_ id: ID<Account>, in tx: Transaction) throws -> Account {
    let account: Account? = try tx.first("SELECT \(columns) FROM account WHERE id = \(id)\(tx.forUpdate)")
    guard let account else { throw IdentityRefusal.accountNotFound }
    return account
  }

  static let columns: SQL = """
    id, code, kind, login, name, phone, email, personal_id, password_hash, temporary_until, failed_attempts, locked_until,
    disabled_at, created_at
    """
}
