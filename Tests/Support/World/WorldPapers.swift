package import Blobs
package import Dossiers
package import Papers
import Storage
package import WorkingTime

extension TestWorld {
  /// Papers of this world, in a folder of their own.
  package func papers() throws -> PaperStore { PaperStore(BlobStore(folder: try TestFolder.make()), db) }

  /// A file that was sent: known, and used by nobody yet.
  package func sent(
    _ content: String, to papers: PaperStore? = nil, on moment: Moment = "2026-03-02 07:00"
  ) async throws -> StoredFile {
    let papers = try papers ?? self.papers()
    guard let blob = try await papers.take(content, at: moment.instant) else { throw TestWorldError("Not wanted") }
    return StoredFile(
      hash: blob.hash.hex, name: "\(content).pdf", mediaType: "application/pdf", size: Int(blob.size))
  }

  /// As if a content of this hash had come, for a history that is kept with it; its file is not there.
  package func know(_ hash: String) async throws {
    try await db.write { try $0.run("INSERT INTO blob (hash, idle_since, arrival) VALUES (\(hash), 0, 0)") }
  }
}

extension PaperStore {
  package func take(_ content: String, at now: Instant) async throws -> Blob? {
    try await take(
      AsyncStream {
        $0.yield(Array(content.utf8)); $0.finish()
      }, limit: .max, at: now)
  }

  package func text(_ hash: String) async throws -> String {
    var bytes: [UInt8] = []
    for try await chunk in try open(hash, named: "").chunks { bytes += chunk }
    return String(decoding: bytes, as: UTF8.self)
  }
}
