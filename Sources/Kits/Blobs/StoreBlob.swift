import Crypto
import Dispatch
import Foundation

extension BlobStore {
  /// Takes in a content as it comes and keeps it, durably, once it is whole. On failure or cancellation nothing stays.
  ///
  /// - Parameter settle: gets the content when it is whole and on the disk, and puts it in its place, or refuses it by
  ///   throwing.
  /// - Throws: `BlobError.tooLarge` as soon as more than `limit` bytes have come.
  package func store<Chunks: AsyncSequence>(
    _ chunks: Chunks, limit: Int64, settle: (ArrivedBlob) async throws -> Void = { try $0.takePlace() }
  ) async throws -> Blob
  where Chunks.Element: Collection, Chunks.Element.Element == UInt8 {
    try makeDirectory(incoming)
    let file = try IncomingFile(in: incoming)
    var hasher = SHA256()
    var first: [UInt8] = []
    var size: Int64 = 0
    do {
      for try await chunk in chunks {
        size += Int64(chunk.count)
        if size > limit { throw BlobError.tooLarge(limit: limit) }
        if first.count < ContentType.prefix { first += chunk.prefix(ContentType.prefix - first.count) }
        try chunk.withBytes { bytes in
          hasher.update(bufferPointer: bytes)
          try file.write(bytes)
        }
      }
      try Task.checkCancellation()
      let blob = Blob(hash: try BlobHash(hasher.finalize()), size: size, type: ContentType(sniffing: first))
      // The order makes it crash-safe: content on the disk, then its name, then the folder that holds the name.
      let directory = directory(of: blob.hash)
      try await awayFromTasks {
        try file.sync()
        try makeDirectory(directory)
      }
      try await settle(ArrivedBlob(blob: blob, number: file.number, file: file, place: path(of: blob.hash)))
      try await awayFromTasks { try syncDirectory(directory) }
      return blob
    } catch {
      file.discard()
      throw error
    }
  }

  /// A content that is in memory.
  package func store(_ bytes: [UInt8], limit: Int64 = .max) async throws -> Blob {
    try await store(
      AsyncStream {
        $0.yield(bytes); $0.finish()
      }, limit: limit)
  }

  /// Waits for the disk away from the threads of Swift's tasks.
  private func awayFromTasks(_ wait: @escaping @Sendable () throws -> Void) async throws {
    try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
      DispatchQueue.global().async { continuation.resume(with: Result(catching: wait)) }
    }
  }

  /// Makes a folder with those above it, each name durable in the folder that holds it.
  func makeDirectory(_ path: String) throws {
    if mkdir(path, 0o750) == 0 {
      try syncDirectory(parent(of: path))
      return
    }
    let code = errno
    if code == EEXIST { return }
    guard code == ENOENT, parent(of: path) != path else { throw BlobError(errno: code, path: path) }
    try makeDirectory(parent(of: path))
    try makeDirectory(path)
  }

  private func parent(of path: String) -> String {
    let parent = (path as NSString).deletingLastPathComponent
    return parent.isEmpty ? "." : parent
  }

  private func syncDirectory(_ path: String) throws {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY)
    guard descriptor >= 0 else { throw BlobError(errno: errno, path: path) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw BlobError(errno: errno, path: path) }
  }
}

extension BlobHash {
  fileprivate init(_ digest: SHA256.Digest) throws {
    guard let hash = BlobHash(rawValue: Array(digest)) else { throw BlobError.system(code: EINVAL, path: "") }
    self = hash
  }
}

extension Collection<UInt8> {
  fileprivate func withBytes<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
    if let result = try withContiguousStorageIfAvailable({ try body(UnsafeRawBufferPointer($0)) }) { return result }
    return try Array(self).withUnsafeBytes(body)
  }
}
