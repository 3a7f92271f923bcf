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
  /// Gives exactly the order that was previewed.
  /// - Throws: `PreviewRefusal`, `MoveRefusal`, `CatalogueRefusal.notYourProcess`.
  package static func give(
    previewed id: ID<DossierWalk>, under rules: Rulebook, by officer: Officer, at now: Instant, in tx: Transaction
  ) throws {
    guard let seen = try Walked<MovePreviewing>.find(id, in: tx), let toID = seen.purpose.toID,
      let old = rules.process(seen.purpose.fromID), let new = rules.process(toID)
    else { throw PreviewRefusal.gone }
    try rules.allowProcess(old.slug, procedure: nil, by: officer, on: now.day)
    guard try seen.carryOut(at: now, in: tx) else { return }
    guard seen.found.running > 0 else { throw MoveRefusal.nothingRuns(version: old.version) }
    try give(from: old, to: new, by: seen.purpose.mapping, under: rules, by: officer, at: now, in: tx)
  }

  /// Has every dossier that runs under the old version lined up.
  /// - Throws: `MoveRefusal`, `CatalogueRefusal.notYourProcess`.
  package static func give(
    from old: PublishedProcess, to new: PublishedProcess, by mapping: Mapping, under rules: Rulebook,
    by officer: Officer, at now: Instant, in tx: Transaction
  ) throws {
    try rules.allowProcess(old.slug, procedure: nil, by: officer, on: now.day)
    guard old.slug == new.slug, old.id != new.id else { throw MoveRefusal.otherProcess }
    if let refusal = MoveRefusal(movingTo: new, on: now.day) { throw refusal }
    let faults = mapping.faults(from: old.process, to: new.process)
    guard faults.isEmpty else {
      throw MoveRefusal.faultyMapping(faults.map { $0.sentence(from: old.process, to: new.process) })
    }
    // Two who order at once come one after the other.
    _ = try tx.value("SELECT id FROM process WHERE id = \(old.id)\(tx.forUpdate)", as: ID<PublishedProcess>.self)
    let isUnderWay: Int? = try tx.value(
      """
      SELECT 1 FROM process_move
      WHERE from_process_id = \(old.id) AND (lined_up_at IS NULL OR moved + stayed + passed_over < lined_up) LIMIT 1
      """)
    guard isUnderWay == nil else { throw MoveRefusal.underWay }

    let move: Int64? = try tx.value(
      """
      INSERT INTO process_move (from_process_id, to_process_id, mapping, account_id, actor_name, ordered_at)
      VALUES (\(old.id), \(new.id), \(JSON(mapping)), \(officer.accountID), \(officer.name), \(now)) RETURNING id
      """)
    let line = MoveLining(moveID: move ?? 0, fromProcessID: old.id)
    _ = try DossierWalk.begin(line, under: rules, by: officer.accountID, at: now, in: tx)
  }
}

/// What became of an order, for those who gave it.
package struct MoveProgress: Decodable, Hashable, Sendable {
  package var id: Int64
  package var fromVersion: Int
  package var toVersion: Int
  package var actorName: String
  package var orderedAt: Instant
  /// Its dossiers are still being lined up.
  package var isLiningUp: Bool
  package var waiting: Int
  package var moved: Int
  package var stayed: Int

  package init(
    id: Int64, fromVersion: Int, toVersion: Int, actorName: String, orderedAt: Instant, isLiningUp: Bool = false,
    waiting: Int, moved: Int, stayed: Int
  ) {
    (self.id, self.fromVersion, self.toVersion, self.actorName) = (id, fromVersion, toVersion, actorName)
    (self.orderedAt, self.isLiningUp) = (orderedAt, isLiningUp)
    (self.waiting, self.moved, self.stayed) = (waiting, moved, stayed)
  }

  /// The last orders, the newest first.
  package static func of(_ slug: String, limit: Int = 10, in tx: Transaction) throws -> [MoveProgress] {
    try tx.all(
      """
      SELECT process_move.id, old.version AS from_version, new.version AS to_version, actor_name, ordered_at,
        CASE WHEN lined_up_at IS NULL THEN 1 ELSE 0 END AS is_lining_up,
        lined_up - moved - stayed - passed_over AS waiting, moved, stayed
      FROM process_move JOIN process old ON old.id = from_process_id JOIN process new ON new.id = to_process_id
      WHERE old.slug = \(slug)
      ORDER BY process_move.id DESC LIMIT \(limit)
      """)
  }
}
