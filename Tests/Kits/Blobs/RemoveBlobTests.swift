import Blobs
import Foundation
import TestSupport
import Testing

@Suite("Removing a blob")
struct RemoveBlobTests {
  private let content = Array("nội dung".utf8)

  @Test("On its way out a content can be read; it comes back whole, or is gone")
  func way() async throws {
    let folder = try TestFolder.make()
    let store = BlobStore(folder: folder)
    let blob = try await store.store(content)

    let first = try #require(try store.takeOut(blob.hash))
    #expect(store.contains(blob.hash) && store.size(of: blob.hash) == blob.size)
    #expect(try await store.isWhole(blob.hash))
    try first.putBack()
    #expect(try await store.isWhole(blob.hash))

    let second = try #require(try store.takeOut(blob.hash))
    try second.remove()
    #expect(!store.contains(blob.hash) && BlobTests.files(in: folder).isEmpty)
    #expect(try store.takeOut(blob.hash) == nil)
  }

  @Test("A content that comes again while the old file leaves is a file of its own")
  func comesAgain() async throws {
    let store = BlobStore(folder: try TestFolder.make())
    let blob = try await store.store(content)
    let leaving = try #require(try store.takeOut(blob.hash))

    _ = try await store.store(content)
    try leaving.remove()

    #expect(try await store.isWhole(blob.hash))
  }

  @Test("What a killed removal left is put back once it has lain for a while")
  func killed() async throws {
    let folder = try TestFolder.make()
    let store = BlobStore(folder: folder)
    let blob = try await store.store(content)
    _ = try store.takeOut(blob.hash)

    #expect(try store.putBackLeaving(takenOutBefore: 1) == 0)
    #expect(try store.putBackLeaving(takenOutBefore: .max) == 1)

    #expect(BlobTests.files(in: "\(folder)/leaving").isEmpty)
    #expect(try await store.isWhole(blob.hash))
  }

  @Test("A content that is refused before it takes its place leaves nothing")
  func refused() async throws {
    struct No: Error {}
    let folder = try TestFolder.make()
    let store = BlobStore(folder: folder)

    await #expect(throws: No.self) {
      try await store.store(BlobTests.Upload(chunks: [content]), limit: 100) { arrival in
        #expect(!store.contains(arrival.blob.hash) && arrival.blob.size == 10)
        throw No()
      }
    }

    #expect(BlobTests.files(in: folder).isEmpty)
  }

  @Test("The folder is listed by the first byte of the hashes")
  func listing() async throws {
    let store = BlobStore(folder: try TestFolder.make())
    var all: Set<BlobHash> = []
    for number in 0..<20 { all.insert(try await store.store([UInt8(number)]).hash) }

    let listed = try (UInt8.min...UInt8.max).flatMap { try store.hashes(beginningWith: $0) }

    #expect(listed.count == 20 && Set(listed) == all)
  }

  @Test("A content that was altered is not whole")
  func altered() async throws {
    let folder = try TestFolder.make()
    let store = BlobStore(folder: folder)
    let blob = try await store.store(content)
    let file = try #require(BlobTests.files(in: folder).first)

    try "khác".write(toFile: "\(folder)/\(file)", atomically: true, encoding: .utf8)

    #expect(try await !store.isWhole(blob.hash))
  }
}
