import Blobs
import Crypto
import Foundation
import TestSupport
import Testing

@Suite("The blob store")
struct BlobTests {
  /// Chunks as they come from a browser, and perhaps an end that never comes.
  struct Upload: AsyncSequence, AsyncIteratorProtocol {
    struct Broken: Error {}
    var chunks: [[UInt8]]
    var breaks = false
    var hangs = false

    mutating func next() async throws -> [UInt8]? {
      if !chunks.isEmpty { return chunks.removeFirst() }
      if breaks { throw Broken() }
      if hangs { try await Task.sleep(for: .seconds(60)) }
      return nil
    }

    func makeAsyncIterator() -> Upload { self }
  }

  /// Every file below a folder.
  static func files(in folder: String) -> [String] {
    (FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []).filter {
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: "\(folder)/\($0)", isDirectory: &isFolder) && !isFolder.boolValue
    }
  }

  @Test("A content is kept once, under its SHA-256, and comes back whole")
  func roundTrip() async throws {
    let folder = try TestFolder.make() + "/deep/er"
    let store = BlobStore(folder: folder)
    let bytes = (0..<1_000_000).map { UInt8(truncatingIfNeeded: $0 &* 7) }

    let one = try await store.store(Upload(chunks: [Array(bytes[..<10]), [], Array(bytes[10...])]), limit: 1_000_000)
    let two = try await store.store(bytes)

    #expect(one == two)
    #expect(one.hash.rawValue == Array(SHA256.hash(data: bytes)))
    #expect(one.size == 1_000_000)
    let hex = one.hash.hex
    #expect(Self.files(in: folder) == ["\(hex.prefix(2))/\(hex.dropFirst(2).prefix(2))/\(hex)"])
    #expect(store.contains(one.hash))
    #expect(store.size(of: one.hash) == 1_000_000)
    var back: [UInt8] = []
    for try await chunk in try store.read(one.hash) { back += chunk }
    #expect(back == bytes)
  }

  @Test("Many at once of the same content give one file")
  func concurrent() async throws {
    let store = BlobStore(folder: try TestFolder.make())
    let hashes = try await withThrowingTaskGroup(of: BlobHash.self) { group in
      for _ in 0..<20 { group.addTask { try await store.store(Array("giống nhau".utf8)).hash } }
      return try await group.reduce(into: Set()) { $0.insert($1) }
    }

    #expect(hashes.count == 1)
  }

  @Test("An empty content is a content")
  func empty() async throws {
    let store = BlobStore(folder: try TestFolder.make())

    let blob = try await store.store([])

    #expect(blob.size == 0 && blob.type == .unknown)
    #expect(store.size(of: blob.hash) == 0)
  }

  @Test("One byte too many is refused, and nothing stays behind")
  func tooLarge() async throws {
    let folder = try TestFolder.make()
    let store = BlobStore(folder: folder)

    await #expect(throws: BlobError.tooLarge(limit: 10)) {
      try await store.store(Upload(chunks: [[1, 2, 3], [UInt8](repeating: 0, count: 8)]), limit: 10)
    }
    #expect(try await store.store(Upload(chunks: [[UInt8](repeating: 0, count: 10)]), limit: 10).size == 10)

    #expect(Self.files(in: folder).count == 1)
  }

  @Test("A broken or cancelled upload leaves nothing behind")
  func broken() async throws {
    let folder = try TestFolder.make()
    let store = BlobStore(folder: folder)

    await #expect(throws: Upload.Broken.self) {
      try await store.store(Upload(chunks: [[1, 2]], breaks: true), limit: 10)
    }
    let hanging = Task { try await store.store(Upload(chunks: [[1, 2]], hangs: true), limit: 10) }
    try await Task.sleep(for: .milliseconds(50))
    hanging.cancel()
    await #expect(throws: CancellationError.self) { try await hanging.value }

    #expect(Self.files(in: folder).isEmpty)
  }

  @Test("A missing file is a typed error")
  func missing() async throws {
    let store = BlobStore(folder: try TestFolder.make())
    let hash = try #require(BlobHash(hex: String(repeating: "0a", count: 32)))

    #expect(!store.contains(hash))
    #expect(store.size(of: hash) == nil)
    #expect(throws: BlobError.missing(hash)) { try store.read(hash) }
  }

  @Test("A folder that cannot be written is an error, not a loss")
  func unwritable() async throws {
    let file = try TestFolder.make() + "/file"
    try "x".write(toFile: file, atomically: true, encoding: .utf8)

    await #expect(throws: BlobError.self) { try await BlobStore(folder: file).store([1]) }
  }

  @Test(
    "Only a SHA-256 is a hash",
    arguments: ["", "../../etc/passwd", String(repeating: "g", count: 64), String(repeating: "a", count: 63)])
  func notAHash(_ text: String) {
    #expect(BlobHash(hex: text) == nil)
    #expect(BlobHash(rawValue: Array(text.utf8.prefix(31))) == nil)
  }

  @Test("What a killed upload left is swept once nobody writes to it any more")
  func sweep() async throws {
    let folder = try TestFolder.make()
    let store = BlobStore(folder: folder)
    #expect(try store.sweepIncoming(untouchedSince: .max) == 0)
    let kept = try await store.store(Array("whole".utf8))
    try Data("half".utf8).write(to: URL(filePath: "\(folder)/incoming/left"))

    #expect(try store.sweepIncoming(untouchedSince: 1) == 0)
    #expect(Self.files(in: "\(folder)/incoming") == ["left"])
    #expect(try store.sweepIncoming(untouchedSince: .max) == 1)
    #expect(Self.files(in: folder).count == 1 && store.contains(kept.hash))
  }
}
