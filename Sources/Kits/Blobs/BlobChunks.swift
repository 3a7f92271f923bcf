import Foundation

/// The content of a stored file, in chunks of 64 KB.
package struct BlobChunks: AsyncSequence, Sendable {
  package typealias Element = [UInt8]
  private let file: FileHandle
  private let path: String

  /// nil where there is no such file.
  init?(path: String) {
    guard let file = FileHandle(forReadingAtPath: path) else { return nil }
    self.file = file
    self.path = path
  }

  package func makeAsyncIterator() -> Iterator {
    Iterator(file: file, path: path)
  }

  package struct Iterator: AsyncIteratorProtocol {
    let file: FileHandle
    let path: String
    private var offset: off_t = 0

    init(file: FileHandle, path: String) {
      self.file = file
      self.path = path
    }

    package mutating func next() async throws -> [UInt8]? {
      try Task.checkCancellation()
      var count = 0
      let chunk = [UInt8](unsafeUninitializedCapacity: 65_536) { bytes, filled in
        count = pread(file.fileDescriptor, bytes.baseAddress, bytes.count, offset)
        filled = Swift.max(0, count)
      }
      if count < 0 { throw BlobError(errno: errno, path: path) }
      offset += off_t(count)
      return count == 0 ? nil : chunk
    }
  }
}
