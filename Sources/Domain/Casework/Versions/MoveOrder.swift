import Agencies
import Dossiers
package import Identity
package import Procedures
package import Rules
package import Storage
package import Workflow
package import WorkingTime

/// Running dossiers follow to another version of their process: whoever may change the process orders it after a
/// preview, a worker moves them one by one.
package enum MoveOrder {
  /// Lines up every dossier that runs under the old version.
  /// - Returns: how many there are.
  /// - Throws: `MoveRefusal`, `CatalogueRefusal.notYourProcess`.
  @discardableResult
  package static func give(
    from old: PublishedProcess, to new: PublishedProcess, by mapping: Mapping, under rules: Rulebook,
    by officer: Officer, at now: Instant, in tx: Transaction
  ) throws -> Int {
    try rules.allowProcess(old.slug, procedure: nil, by: officer, on: now.day)
    guard old.slug == new.slug, old.id != new.id else { throw MoveRefusal.otherProcess }
    guard new.isInForce(on: now.day) else { throw MoveRefusal.notInForce(version: new.version) }
    let faults = mapping.faults(from: old.process, to: new.process)
    guard faults.isEmpty else {
      throw MoveRefusal.faultyMapping(faults.map { $0.sentence(from: old.process, to: new.process) })
    }
    // Two who order at once come one after the other.
    _ = try tx.value("SELECT id FROM process WHERE id = \(old.id)\(tx.forUpdate)", as: ID<PublishedProcess>.self)
    let isUnderWay: Int? = try tx.value(
      """
      SELECT 1 FROM process_move_dossier JOIN process_move ON process_move.id = move_id
      WHERE outcome IS NULL AND from_process_id = \(old.id) LIMIT 1
      """)
    guard isUnderWay == nil else { throw MoveRefusal.underWay }

    let move: Int64? = try tx.value(
      """
      INSERT INTO process_move (from_process_id, to_process_id, mapping, account_id, actor_name, ordered_at)
      VALUES (\(old.id), \(new.id), \(JSON(mapping)), \(officer.accountID), \(officer.name), \(now)) RETURNING id
      """)
    let count = try tx.changes(
      """
      INSERT INTO process_move_dossier (move_id, dossier_id)
      SELECT \(move), id FROM dossier WHERE process_id = \(old.id) AND is_running = 1
      """)
    guard count > 0 else { throw MoveRefusal.nothingRuns(version: old.version) }
    return count
  }
}

/// What became of an order, for those who gave it.
package struct MoveProgress: Decodable, Hashable, Sendable {
  package var id: Int64
  package var fromVersion: Int
  package var toVersion: Int
  package var actorName: String
  package var orderedAt: Instant
  package var waiting: Int
  package var moved: Int
  package var stayed: Int

  package init(
    id: Int64, fromVersion: Int, toVersion: Int, actorName: String, orderedAt: Instant, waiting: Int, moved: Int,
    stayed: Int
  ) {
    (self.id, self.fromVersion, self.toVersion, self.actorName) = (id, fromVersion, toVersion, actorName)
    (self.orderedAt, self.waiting, self.moved, self.stayed) = (orderedAt, waiting, moved, stayed)
  }

  /// The last orders, the newest first.
  package static func of(_ slug: String, limit: Int = 10, in tx: Transaction) throws -> [MoveProgress] {
    try tx.all(
      """
      SELECT process_move.id, old.version AS from_version, new.version AS to_version, actor_name, ordered_at,
        COUNT(CASE WHEN outcome IS NULL THEN 1 END) AS waiting,
        COUNT(CASE WHEN outcome = 'moved' THEN 1 END) AS moved,
        COUNT(CASE WHEN outcome = 'stayed' THEN 1 END) AS stayed
      FROM process_move JOIN process old ON old.id = from_process_id JOIN process new ON new.id = to_process_id
      JOIN process_move_dossier ON move_id = process_move.id
      WHERE old.slug = \(slug)
      GROUP BY process_move.id, old.version, new.version, actor_name, ordered_at
      ORDER BY process_move.id DESC LIMIT \(limit)
      """)
  }
}
