import Identity
package import Storage
package import WorkingTime

/// Something an administrator did to a process.
package struct ProcessChange: Decodable, Hashable, Sendable {
  package var id: Int64
  package var at: Instant
  package var actorName: String
  package var slug: String
  /// The version it made or ended; none while it is only a draft.
  package var version: Int?
  package var what: What
  /// The step, the day, the reason: in the words of whoever reads the list.
  package var detail: String

  package enum What: String, Codable, Sendable, CaseIterable, Hashable {
    case begun, changed, checked, discarded, published, retired
  }

  package init(
    id: Int64, at: Instant, actorName: String, slug: String, version: Int?, what: What, detail: String
  ) {
    (self.id, self.at, self.actorName, self.slug) = (id, at, actorName, slug)
    (self.version, self.what, self.detail) = (version, what, detail)
  }

  /// The last ones, the newest first.
  package static func of(_ slug: String, limit: Int = 30, in tx: Transaction) throws -> [ProcessChange] {
    try tx.all(
      """
      SELECT id, at, actor_name, slug, version, what, detail FROM process_change WHERE slug = \(slug)
      ORDER BY id DESC LIMIT \(limit)
      """)
  }

  static func record(
    _ what: What, of slug: String, version: Int? = nil, _ detail: String = "", by officer: Officer, at now: Instant,
    in tx: Transaction
  ) throws {
    try tx.run(
      """
      INSERT INTO process_change (at, account_id, actor_name, slug, version, what, detail)
      VALUES (\(now), \(officer.accountID), \(officer.name), \(slug), \(version), \(what), \(detail))
      """)
  }

  /// Whether anybody here ever published a version of it: the shipped file has had its day then.
  static func isOurs(_ slug: String, in tx: Transaction) throws -> Bool {
    let id: Int64? = try tx.value(
      "SELECT id FROM process_change WHERE slug = \(slug) AND what = 'published' ORDER BY id LIMIT 1")
    return id != nil
  }
}
