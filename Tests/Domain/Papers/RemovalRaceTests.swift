import Blobs
import Jobs
@testable import Papers
import Storage
import TestSupport
import Testing
import WorkingTime

/// The most hostile case: no grace at all, one millisecond that never ends, the same few contents.
@Suite("Papers come and go at once")
struct RemovalRaceTests {
  private static let now = ("2026-03-02 09:00" as Moment).instant
  private static let contents = ["một", "hai", "ba"]

  @Test(
    "What somebody uses is there, whoever removes meanwhile, and at the end nothing is left",
    arguments: TestEngine.allCases)
  func race(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let papers = try world.papers()
    let isOver = Shared(false)

    let removed = try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<2 {
        group.addTask {
          // Two copies of the program.
          var done = 0
          while !isOver.value && !Task.isCancelled {
            let round = try await RemoveUnused(papers.blobs, grace: 0).round(in: world.db, now: { Self.now })
            #expect(round.failed.isEmpty)
            done += round.done
            // Else nobody would come to use anything on a machine that is busy.
            try await Task.sleep(for: .milliseconds(Int.random(in: 0...20)))
          }
          return done
        }
      }
      try await withThrowingTaskGroup(of: Void.self) { people in
        for person in 0..<4 {
          people.addTask { for round in 0..<100 { try await use(papers, person, round) } }
        }
        try await people.waitForAll()
      }
      isOver.change { $0 = true }
      return try await group.reduce(0, +)
    }

    #expect(removed > 0)
    try await clear(papers)
    #expect(try await world.count("SELECT COUNT(*) FROM blob") == 0)
    for part in UInt8.min...UInt8.max { #expect(try papers.blobs.hashes(beginningWith: part).isEmpty) }
  }

  /// Sends a content, begins to use it, reads it, ends.
  private func use(_ papers: PaperStore, _ person: Int, _ round: Int) async throws {
    let content = Self.contents[(person + round) % Self.contents.count]
    let user = PaperUser(kind: "draft", key: "\(person)")
    var hash = ""
    // Without a week between, it may be gone again before it is used: then it is sent again.
    for _ in 0..<1_000 {
      guard let blob = try await papers.take(content, at: Self.now) else { continue }
      do {
        try await papers.db.write { try user.use([blob.hash.hex], in: $0) }
        hash = blob.hash.hex
        break
      } catch StorageError.foreignKeyViolation {
        continue
      }
    }
    for _ in 0..<3 {
      #expect(try await papers.text(hash) == content)
      await Task.yield()
    }
    try await papers.db.write { try user.use(only: [], at: Self.now, in: $0) }
  }

  private func clear(_ papers: PaperStore) async throws {
    _ = try papers.blobs.putBackLeaving(takenOutBefore: .max)
    let finder = FindStray(papers.blobs)
    for part in UInt8.min...UInt8.max { _ = try await finder.work(RowKey(part), at: Self.now, in: papers.db) }
    while try await RemoveUnused(papers.blobs, grace: 0).round(in: papers.db, now: { Self.now }).done > 0 {}
  }
}
