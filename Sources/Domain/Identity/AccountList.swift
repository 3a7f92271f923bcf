package import Agencies
import Language
package import Storage
package import WorkingTime

/// Officials of an agency, or of the province, by name.
package struct AccountList: Sendable {
  package var rows: [Row]
  /// Where the next page begins; nil on the last one.
  package var next: Cursor?

  package struct Row: Decodable, Sendable {
    package var id: ID<Account>
    package var login: String
    package var name: String
    var foldedName: String
    package var lockedUntil: Instant?
    package var disabledAt: Instant?
    package var positions: [HeldPosition] = []

    private enum CodingKeys: CodingKey { case id, login, name, foldedName, lockedUntil, disabledAt }
  }

  /// The last row of a page.
  package struct Cursor: Sendable, Hashable {
    package var foldedName: String
    package var id: ID<Account>

    package init(foldedName: String, id: ID<Account>) {
      (self.foldedName, self.id) = (foldedName, id)
    }
  }

  /// `words`: part of a name, with or without marks, or of a user name. Refuses who does not administer the agency.
  package static func page(
    of agency: ID<Agency>?, matching words: String = "", after cursor: Cursor? = nil, limit: Int = 50,
    by actor: Actor, in tx: Transaction
  ) throws -> AccountList {
    try IdentityAuthority.check(administering: agency, by: actor)

    var rows: [Row] = try tx.all(
      """
      SELECT id, login, name, folded_name, locked_until, disabled_at FROM account
      WHERE kind = \(Account.Kind.officer)\(belonging(to: agency))\(matching(words))\(following(cursor))
      ORDER BY folded_name, id LIMIT \(limit + 1)
      """)
    let hasMore = rows.count > limit
    rows = Array(rows.prefix(limit))
    let held = Dictionary(grouping: try HeldPosition.list(of: rows.map(\.id), in: tx), by: \.accountID)
    for index in rows.indices { rows[index].positions = held[rows[index].id] ?? [] }
    return AccountList(
      rows: rows, next: hasMore ? rows.last.map { Cursor(foldedName: $0.foldedName, id: $0.id) } : nil)
  }

  private static func belonging(to agency: ID<Agency>?) -> SQL {
    guard let agency else { return "" }
    return """
       AND EXISTS (SELECT 1 FROM position JOIN unit ON unit.id = position.unit_id
        WHERE position.account_id = account.id AND unit.agency_id = \(agency))
      """
  }

  private static func matching(_ words: String) -> SQL {
    guard !words.trimmed.isEmpty else { return "" }
    let pattern = "%" + words.folded.flatMap { "\\%_".contains($0) ? ["\\", $0] : [$0] } + "%"
    return " AND (folded_name LIKE \(pattern) ESCAPE '\\' OR login LIKE \(pattern) ESCAPE '\\')"
  }

  private static func following(_ cursor: Cursor?) -> SQL {
    guard let cursor else { return "" }
    return " AND (folded_name, id) > (\(cursor.foldedName), \(cursor.id))"
  }
}
