package import Agencies
package import Storage
package import WorkingTime

extension AccessLog {
  /// One line of "who looked at me" or "what did this official look at".
  package struct Look: Decodable, Sendable {
    package var id: ID<Look>
    package var at: Instant
    package var accountID: ID<Account>
    package var name: String
    package var agencyID: ID<Agency>?
    package var subjectKind: String
    /// A dossier's code, or the digest of a personal number.
    package var subject: String
    package var reason: String
  }

  /// For the person concerned, newest first; `before` is the last line of the page before.
  package static func looks(
    at subjects: [Subject], before: ID<Look>? = nil, limit: Int = 50, in tx: Transaction
  ) throws -> [Look] {
    let dossiers = subjects.filter { $0.kind == "dossier" }.map(\.text)
    let people = subjects.filter { $0.kind == "person" }.map(\.text)
    return try tx.all(
      """
      \(select)
      WHERE ((access_log.subject_kind = 'dossier' AND access_log.subject IN \(list: dossiers))
        OR (access_log.subject_kind = 'person' AND access_log.subject IN \(list: people)))
        AND access_log.id < \(before?.rawValue ?? .max)
      ORDER BY access_log.id DESC LIMIT \(limit)
      """)
  }

  /// For whoever supervises the official, newest first.
  package static func by(
    _ account: ID<Account>, before: ID<Look>? = nil, limit: Int = 50, in tx: Transaction
  ) throws -> [Look] {
    try tx.all(
      """
      \(select) WHERE access_log.account_id = \(account) AND access_log.id < \(before?.rawValue ?? .max)
      ORDER BY access_log.id DESC LIMIT \(limit)
      """)
  }

  private static let select: SQL = """
    SELECT access_log.id, access_log.at, access_log.account_id, account.name, access_log.agency_id,
      access_log.subject_kind, access_log.subject, access_log.reason
    FROM access_log JOIN account ON account.id = access_log.account_id
    """
}
