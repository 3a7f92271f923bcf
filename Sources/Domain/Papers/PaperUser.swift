package import Storage
package import WorkingTime

/// Something that needs contents kept: a dossier, a draft. A feature that names contents in rows of its own says so in
/// the same transaction, under a kind of its own.
package struct PaperUser: Sendable, Hashable {
  package var kind: String
  package var key: String

  package init(kind: String, key: String) { (self.kind, self.key) = (kind, key) }
}

extension PaperUser {
  /// Needs these contents too.
  package func use(_ hashes: some Sequence<String>, in tx: Transaction) throws {
    let hashes = Set(hashes).sorted()
    guard !hashes.isEmpty else { return }
    let rows: [SQL] = hashes.map { "(\($0), \(kind), \(key))" }
    try tx.run(
      """
      INSERT INTO blob_use (hash, user_kind, user_key) VALUES \(rows.joined(separator: ", ")) ON CONFLICT DO NOTHING
      """)
  }

  /// Needs these contents and no others any more.
  package func use(only hashes: some Sequence<String>, at now: Instant, in tx: Transaction) throws {
    let kept = Set(hashes).sorted()
    let others: SQL = kept.isEmpty ? "" : " AND hash NOT IN \(list: kept)"
    try Self.end("user_kind = \(kind) AND user_key = \(key)\(others)", at: now, in: tx)
    try use(kept, in: tx)
  }

  /// What these users needed, they need no more.
  package static func end(_ kind: String, keys: [String], at now: Instant, in tx: Transaction) throws {
    for start in stride(from: 0, to: keys.count, by: 500) {
      let some = keys[start..<min(start + 500, keys.count)]
      try end("user_kind = \(kind) AND user_key IN \(list: some)", at: now, in: tx)
    }
  }

  /// Others may use the same content still: whoever removes asks for that.
  private static func end(_ uses: SQL, at now: Instant, in tx: Transaction) throws {
    try tx.run("UPDATE blob SET idle_since = \(now) WHERE hash IN (SELECT hash FROM blob_use WHERE \(uses))")
    try tx.run("DELETE FROM blob_use WHERE \(uses)")
  }
}
