import Crypto
package import Storage
package import WorkingTime
package import Workflow

extension PublishedProcess {
  /// Puts a version in, with the hash of its text.
  @discardableResult
  package static func insert(
    _ process: ProcessDefinition, as version: Int, of slug: String, from day: Day, at now: Instant, in tx: Transaction
  ) throws -> ID<PublishedProcess> {
    let definition = JSON(process)
    return try tx.value(
      """
      INSERT INTO process (slug, version, definition, definition_hash, published_at, valid_from)
      VALUES (\(slug), \(version), \(definition), \(hash(of: definition.text)), \(now), \(day))
      RETURNING id
      """)!
  }

  /// A version whose text is not the one that was published.
  package struct Altered: Hashable, Sendable {
    package var slug: String
    package var version: Int
  }

  package static func altered(in tx: Transaction) throws -> [Altered] {
    struct Row: Decodable { var slug: String, version: Int, definition: String, definitionHash: [UInt8] }
    let rows: [Row] = try tx.all("SELECT slug, version, definition, definition_hash FROM process ORDER BY id")
    return rows.filter { hash(of: $0.definition) != $0.definitionHash }.map {
      Altered(slug: $0.slug, version: $0.version)
    }
  }

  /// SHA-256 of the text as it is stored.
  private static func hash(of definition: String) -> [UInt8] { Array(SHA256.hash(data: Array(definition.utf8))) }
}
