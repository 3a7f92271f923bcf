package import Blobs
package import Storage
package import WorkingTime

/// Where papers lie: their contents in the folder, and in the database what is known of each. The only way into the folder.
package struct PaperStore: Sendable {
  let blobs: BlobStore
  let db: Database

  package init(_ blobs: BlobStore, _ db: Database) { (self.blobs, self.db) = (blobs, db) }

  /// Takes a content in as it comes.
  /// - Returns: nil where it is not wanted; nothing of it stays.
  /// - Throws: `BlobError.tooLarge` as soon as more than `limit` bytes have come.
  package func take<Chunks: AsyncSequence>(
    _ chunks: Chunks, limit: Int64, at now: Instant, if isWanted: (Blob) -> Bool = { _ in true }
  ) async throws -> Blob?
  where Chunks.Element: Collection, Chunks.Element.Element == UInt8 {
    do {
      return try await blobs.store(chunks, limit: limit) { arrival in
        guard isWanted(arrival.blob) else { throw Unwanted() }
        try await db.write { try arrival.settle(at: now, in: $0) }
      }
    } catch is Unwanted {
      return nil
    }
  }

  package func contains(_ hash: String) -> Bool {
    BlobHash(hex: hash).map(blobs.contains) ?? false
  }

  private struct Unwanted: Error {}
}

extension ArrivedBlob {
  /// The row is written first and holds off, until the commit, whoever would strike it out; then the file takes its
  /// place. So what the database knows of lies in the folder, and a removal begun before finds that it has come again.
  package func settle(at now: Instant, in tx: Transaction) throws {
    // Its answer is waited for: a statement that is only sent along holds off nobody yet.
    _ = try tx.changes(
      """
      INSERT INTO blob (hash, idle_since, arrival) VALUES (\(blob.hash.hex), \(now), \(number))
      ON CONFLICT (hash) DO UPDATE SET idle_since = excluded.idle_since, arrival = excluded.arrival
      """)
    try takePlace()
  }
}
