import Foundation

/// Files by their content: each is kept once, under its SHA-256 (`ab/cd/abcd…`), and never changes.
package struct BlobStore: Sendable {
  let folder: String

  package init(folder: String) {
    self.folder = folder
  }

  package func contains(_ hash: BlobHash) -> Bool {
    found(hash) { access($0, R_OK) == 0 ? true : nil } ?? false
  }

  /// The size in bytes; nil where there is no such file.
  package func size(of hash: BlobHash) -> Int64? {
    found(hash) { path in
      var status = stat()
      return stat(path, &status) == 0 ? Int64(status.st_size) : nil
    }
  }

  /// The content in chunks. Throws `missing` where there is no such file.
  package func read(_ hash: BlobHash) throws -> BlobChunks {
    guard let chunks = found(hash, BlobChunks.init) else { throw BlobError.missing(hash) }
    return chunks
  }

  /// Looks in its place, then among what is on its way out, and once more in its place, to which it may have come back.
  private func found<Found>(_ hash: BlobHash, _ look: (String) -> Found?) -> Found? {
    look(path(of: hash)) ?? pathOnTheWayOut(hash).flatMap(look) ?? look(path(of: hash))
  }

  func path(of hash: BlobHash) -> String {
    "\(directory(of: hash))/\(hash.hex)"
  }

  func directory(of hash: BlobHash) -> String {
    let hex = hash.hex
    return "\(folder)/\(hex.prefix(2))/\(hex.dropFirst(2).prefix(2))"
  }

  var incoming: String { "\(folder)/incoming" }
  var leaving: String { "\(folder)/leaving" }
}

/// A stored file.
package struct Blob: Hashable, Sendable {
  package var hash: BlobHash
  /// In bytes.
  package var size: Int64
  /// By its first bytes, whatever its name claims.
  package var type: ContentType
}

package enum BlobError: Error, Sendable, Hashable {
  /// More bytes came than allowed.
  case tooLarge(limit: Int64)
  case missing(BlobHash)
  case diskFull
  case system(code: Int32, path: String)

  init(errno code: Int32, path: String) {
    self = code == ENOSPC || code == EDQUOT ? .diskFull : .system(code: code, path: path)
  }
}
