package import Storage
package import WorkingTime

/// What was done to an account and by whom; nothing here is ever changed or deleted.
package struct AccountEvent: Decodable, Sendable {
  package var id: ID<AccountEvent>
  package var kind: Kind
  package var detail: String
  package var at: Instant
  /// nil: the operator of the program.
  package var byName: String?

  package enum Kind: String, Codable, Sendable, CaseIterable {
    case created, changed, disabled, enabled
    case positionGiven = "position_given"
    case positionEnded = "position_ended"
    case passwordReset = "password_reset"
    case passwordChanged = "password_changed"
    case tokenCreated = "token_created"
    case tokenRevoked = "token_revoked"
    case personalIDLinked = "personal_id_linked"

    /// As the page tells it.
    package var label: String {
      switch self {
      case .created: "Lập tài khoản"
      case .changed: "Sửa thông tin"
      case .disabled: "Khóa tài khoản"
      case .enabled: "Mở lại tài khoản"
      case .positionGiven: "Giao vị trí"
      case .positionEnded: "Kết thúc vị trí"
      case .passwordReset: "Đặt lại mật khẩu"
      case .passwordChanged: "Tự đổi mật khẩu"
      case .tokenCreated: "Cấp mã truy cập"
      case .tokenRevoked: "Thu hồi mã truy cập"
      case .personalIDLinked: "Gắn số định danh"
      }
    }
  }

  static func record(
    _ kind: Kind, _ detail: String, on account: ID<Account>, by actor: Actor, at now: Instant, in tx: Transaction
  ) throws {
    try tx.run(
      """
      INSERT INTO account_event (account_id, kind, detail, by_account_id, at)
      VALUES (\(account), \(kind), \(detail), \(actor.accountID), \(now))
      """)
  }

  /// Newest first.
  package static func list(of account: ID<Account>, in tx: Transaction) throws -> [AccountEvent] {
    try tx.all(
      """
      SELECT account_event.id, account_event.kind, account_event.detail, account_event.at, account.name AS by_name
      FROM account_event LEFT JOIN account ON account.id = account_event.by_account_id
      WHERE account_event.account_id = \(account) ORDER BY account_event.id DESC LIMIT 200
      """)
  }
}
