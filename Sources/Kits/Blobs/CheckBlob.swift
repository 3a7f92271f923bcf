import Crypto

extension BlobStore {
  /// Reads the whole content: true where it is the one its hash names.
  package func isWhole(_ hash: BlobHash) async throws -> Bool {
    var hasher = SHA256()
    for try await chunk in try read(hash) { hasher.update(data: chunk) }
    return Array(hasher.finalize()) == hash.rawValue
  }
}
