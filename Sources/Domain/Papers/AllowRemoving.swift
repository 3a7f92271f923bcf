import Blobs
import Storage

/// The folder belongs to another database: a setting is wrong, or the database is new. Nothing in it is removed.
package struct FolderOfAnother: Error, CustomStringConvertible {
  package let description =
    "The folder of papers belongs to another database; nothing is removed. If it is ours, remove the file `owner` in it."
}

extension BlobStore {
  /// The first database to ask has the folder.
  /// - Throws: `FolderOfAnother`.
  func allowRemoving(by db: Database) async throws {
    let known: String? = try await db.read { try $0.value("SELECT owner FROM blob_folder WHERE id = 1") }
    let ours: String
    if let known { ours = known } else { ours = try await Self.name(db) }
    guard try owner(orElse: ours) == ours else { throw FolderOfAnother() }
  }

  private static func name(_ db: Database) async throws -> String {
    let new = newOwner()
    return try await db.write { tx in
      try tx.run("INSERT INTO blob_folder (id, owner) VALUES (1, \(new)) ON CONFLICT (id) DO NOTHING")
      return try tx.value("SELECT owner FROM blob_folder WHERE id = 1") ?? new
    }
  }
}
