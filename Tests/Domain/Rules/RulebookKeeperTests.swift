import Features
import Procedures
import Rules
import Storage
import Synchronization
import TestSupport
import Testing
import WorkingTime

@Suite("Keeping the rulebook while many ask")
struct RulebookKeeperTests {
  private static let now = Moment("2026-03-02 09:00").instant

  @Test("All who ask after a publication are given one book, read once", arguments: TestEngine.allCases)
  func shared(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let keeper = RulebookKeeper(world.db, additions: .builtIn, now: { Self.now })
    let first = try await keeper.current()
    try await world.db.write { try Revision.rise(in: $0) }
    keeper.renew()

    let books = try await withThrowingTaskGroup(of: Rulebook.self) { group in
      for _ in 0..<40 { group.addTask { try await keeper.current() } }
      return try await group.reduce(into: [Rulebook]()) { $0.append($1) }
    }

    #expect(Set(books.map(ObjectIdentifier.init)).count == 1 && books[0].revision == first.revision + 1)
  }

  @Test("Who publishes sees it at once, and nobody ever goes back to older rules", arguments: TestEngine.allCases)
  func race(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let clock = Shared(Self.now)
    let keeper = RulebookKeeper(world.db, additions: .builtIn, now: { clock.value })
    let publishers = 4
    let finished = Shared(0)

    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<publishers {
        group.addTask {
          defer { finished.change { $0 += 1 } }
          for _ in 0..<10 {
            let published = try await world.db.write { tx in
              try Revision.rise(in: tx)
              return try Revision.current(in: tx)
            }
            keeper.renew()
            #expect(try await keeper.current().revision >= published)
          }
        }
      }
      for _ in 0..<12 {
        group.addTask {
          var last = 0
          while finished.value < publishers {
            let revision = try await keeper.current().revision
            #expect(revision >= last)
            last = revision
            clock.change { $0 = $0.adding(milliseconds: 50) }
            await Task.yield()
          }
        }
      }
      try await group.waitForAll()
    }

    let stored = try await world.db.read { try Revision.current(in: $0) }
    #expect(try await keeper.current().revision == stored)
  }

  @Test(
    "Rules that cannot be read stop nobody who has the ones before; once mended they hold",
    arguments: TestEngine.allCases)
  func broken(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let clock = Mutex(Self.now)
    let reports = Mutex<[Instant?]>([])
    let keeper = RulebookKeeper(
      world.db, additions: .builtIn, now: { clock.withLock { $0 } },
      report: { _, knownAt in reports.withLock { $0.append(knownAt) } })
    let first = try await keeper.current()
    try await define("{", in: world)

    // Published elsewhere: the look of the next second fails, and is logged with the age of what people go on with.
    clock.withLock { $0 = $0.adding(seconds: 1) }
    #expect(try await keeper.current() === first)
    #expect(reports.withLock { $0 } == [Self.now])
    // Published here: who did is told.
    keeper.renew()
    await #expect(throws: (any Error).self) { try await keeper.current() }
    #expect(try await keeper.current() === first)

    try await define(nil, in: world)
    #expect(try await keeper.current().revision == first.revision + 2)
    #expect(reports.withLock { $0.count } == 3 && keeper.knownAt == Self.now.adding(seconds: 1))
  }

  @Test("Without any rules a failure is told, and the next who asks tries anew", arguments: TestEngine.allCases)
  func brokenFromTheStart(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let keeper = RulebookKeeper(world.db, additions: .builtIn, now: { Self.now })
    try await define("{", in: world)
    await #expect(throws: (any Error).self) { try await keeper.current() }

    try await define(nil, in: world)
    #expect(try await keeper.current().procedures.count == world.rules.procedures.count)
  }

  /// Writes something unreadable in the place of every process, or what was there before.
  private func define(_ text: String?, in world: TestWorld) async throws {
    try await world.db.write { tx in
      if let text {
        try tx.run("UPDATE process SET definition = \(text) || definition")
      } else {
        try tx.run("UPDATE process SET definition = SUBSTR(definition, 2)")
      }
      try Revision.rise(in: tx)
    }
  }
}
