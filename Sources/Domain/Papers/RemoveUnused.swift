package import Blobs
package import Jobs
package import Storage
package import WorkingTime

/// Removes contents that nobody has used for a while. Any number of copies of the program may do it, while the same
/// contents come again and somebody begins to use them.
package struct RemoveUnused: Job {
  package static let name = "remove-unused-papers"
  /// A page that came back with an error carries its files along without a row that names them, and a backup copies the
  /// database first and the folder after it: both have a week.
  package static let grace = 7 * 1_440

  package var name: String { Self.name }
  package let title = "Xóa tệp không hồ sơ nào dùng"
  package let rest: Duration = .seconds(60)
  private let blobs: BlobStore
  /// In minutes.
  private let grace: Int

  package init(_ blobs: BlobStore, grace: Int = Self.grace) { (self.blobs, self.grace) = (blobs, grace) }

  package func claim(at now: Instant, in db: Database) async throws -> [RowKey] {
    try await blobs.allowRemoving(by: db, at: now)
    return try await db.read { [query = query(at: now)] in try $0.values(query) }
  }

  func query(at now: Instant) -> SQL {
    """
    SELECT hash FROM blob
    WHERE idle_since <= \(now.adding(minutes: -grace)) AND NOT \(JobFailure.rests("hash", of: Self.name, at: now))
    ORDER BY idle_since, hash LIMIT 100
    """
  }

  package func work(_ row: RowKey, at now: Instant, in db: Database) async throws -> Bool {
    guard let idle = try await db.read({ try self.idle(row, at: now, in: $0) }) else { return false }
    return try await remove(idle, at: now, in: db)
  }

  /// nil where it has gone, or has come again since it was claimed.
  func idle(_ row: RowKey, at now: Instant, in tx: Transaction) throws -> IdleBlob? {
    try IdleBlob.find(row.rawValue, in: tx).flatMap { $0.idleSince <= now.adding(minutes: -grace) ? $0 : nil }
  }

  /// The file first leaves its place; then its row is struck out, which fails where it has come again or is used; then
  /// it goes for good or comes back. Killed in between, it lies aside, can be read, and is put back (`FindStray`).
  func remove(_ idle: IdleBlob, at now: Instant, in db: Database) async throws -> Bool {
    if try await db.read({ try idle.isUsed(in: $0) }) { return try await db.write { try idle.keep(in: $0) } }
    guard let hash = BlobHash(hex: idle.hash) else { return false }
    let file = try blobs.takeOut(hash)
    do {
      guard try await db.write({ try idle.strikeOut(in: $0) }) else {
        try file?.putBack()
        return false
      }
    } catch {
      try file?.putBack()
      throw error
    }
    try file?.remove()
    return true
  }

  package func subject(of row: RowKey, in tx: Transaction) throws -> String { row.rawValue }
}
