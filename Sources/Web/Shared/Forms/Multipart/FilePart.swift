import Synchronization

/// A file under way: read `chunks` once, to the end.
package struct FilePart: Sendable {
  package let field: String
  package let name: String
  /// What the browser says it is. Not to be believed: the content decides.
  package let declaredType: String?
  package let chunks: FileChunks
}

/// The bytes of a file, up to the limit of 50 MB.
package struct FileChunks: AsyncSequence, Sendable {
  package typealias Element = [UInt8]
  let reader: MultipartReader
  let progress = BytesRead()

  package func makeAsyncIterator() -> Iterator { Iterator(reader: reader, progress: progress) }

  package struct Iterator: AsyncIteratorProtocol {
    let reader: MultipartReader
    let progress: BytesRead

    package mutating func next() async throws -> [UInt8]? {
      guard !progress.isOver, let chunk = try await reader.nextChunk() else {
        progress.end()
        return nil
      }
      guard progress.add(chunk.count) <= FormLimits.fileBytes else { throw MultipartError.fileTooLarge }
      return chunk
    }
  }

  final class BytesRead: Sendable {
    private let state = Mutex((bytes: 0, isOver: false))
    var bytes: Int { state.withLock { $0.bytes } }
    var isOver: Bool { state.withLock { $0.isOver } }
    func end() { state.withLock { $0.isOver = true } }
    func add(_ count: Int) -> Int {
      state.withLock { state in
        state.bytes += count
        return state.bytes
      }
    }
  }

  /// Reads what the handler left unread.
  func drain() async throws {
    for try await _ in self {}
  }
}
