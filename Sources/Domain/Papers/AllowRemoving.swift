import Blobs
import Storage
package import WorkingTime

/// Why nothing is removed from a folder.
package enum FolderWarning: Error, Hashable, CustomStringConvertible {
  /// A setting is wrong, or the database is new.
  case ofAnother
  /// The database is an older copy: another may be in use beside it, and what it does not know may be in use there.
  case lookedAfterSince(Instant)

  package var description: String {
    switch self {
    case .ofAnother:
      """
      The folder of papers belongs to another database; nothing is removed. If it is ours, remove the file `owner` in it.
      """
    case .lookedAfterSince(let moment):
      """
      The folder of papers was looked after until \(moment) by a newer state of this database; nothing is removed. If \
      the database was restored and no other works with the folder, remove the file `owner` in it.
      """
    }
  }
}

extension BlobStore {
  /// The first database to ask has the folder. Both note when it looked after it last, the database first: so a folder
  /// that was looked after later than the database knows is not that of this copy alone.
  /// - Throws: `FolderWarning`.
  func allowRemoving(by db: Database, at now: Instant) async throws {
    let folder = try owner()
    let known: Known? = try await db.read { try $0.first("SELECT owner, looked_at FROM blob_folder WHERE id = 1") }
    if let folder {
      guard known?.owner == folder.name else { throw FolderWarning.ofAnother }
      guard let known, known.lookedAt.rawValue >= folder.lookedAt else {
        throw FolderWarning.lookedAfterSince(Instant(rawValue: folder.lookedAt))
      }
      if now < known.lookedAt.adding(minutes: 1) { return }
    }
    let ours = try await db.write { try Known.note(at: now, in: $0) }
    try sign(FolderOwner(name: ours.owner, lookedAt: ours.lookedAt.rawValue), isFirst: folder == nil)
    guard try owner()?.name == ours.owner else { throw FolderWarning.ofAnother }
  }
}

private struct Known: Decodable, Sendable {
  var owner: String
  var lookedAt: Instant

  static func note(at now: Instant, in tx: Transaction) throws -> Known {
    let new = Known(owner: FolderOwner.newName(), lookedAt: now)
    return try tx.first(
      """
      INSERT INTO blob_folder (id, owner, looked_at) VALUES (1, \(new.owner), \(now))
      ON CONFLICT (id) DO UPDATE SET looked_at =
        CASE WHEN blob_folder.looked_at < excluded.looked_at THEN excluded.looked_at ELSE blob_folder.looked_at END
      RETURNING owner, looked_at
      """) ?? new
  }
}
