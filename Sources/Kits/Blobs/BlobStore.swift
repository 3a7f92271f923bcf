import Foundation

/// Files by their content: each is kept once, under its SHA-256 (`ab/cd/abcd…`), and never changes.
package struct BlobStore: Sendable {
  let folder: String

  package init(folder: String) {
    self.folder = folder
  }

  package func contains(_ hash: BlobHash) -> Bool {
    access(path(of: hash), R_OK) == 0
  }

  /// The size in bytes; nil where there is no such file.
  package func size(of hash: BlobHash) -> Int64? {
    var status = stat()
    guard stat(path(of: hash), &status) == 0 else { return nil }
    return Int64(status.st_size)
  }

  /// The content in chunks. Throws `missing` where there is no such file.
  package func read(_ hash: BlobHash) throws -> BlobChunks {
    try BlobChunks(path: path(of: hash), hash: hash)
  }

  func path(of hash: BlobHash) -> String {
    "\(directory(of: hash))/\(hash.hex)"
  }

  func directory(of hash: BlobHash) -> String {
    let hex = hash.hex
    return "\(folder)/\(hex.prefix(2))/\(hex.dropFirst(2).prefix(2))"
  }

  var incoming: String { "\(folder)/incoming" }
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
