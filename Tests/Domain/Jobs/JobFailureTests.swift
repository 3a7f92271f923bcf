import Jobs
import Storage
import TestSupport
import Testing
import WorkingTime

@Suite("Rows that fail")
struct JobFailureTests {
  private let now = Day(2026, 3, 2).at(hour: 9)

  @Test("They are listed by job and page by page, the last first", arguments: TestEngine.allCases)
  func pages(on engine: TestEngine) async throws {
    let db = try await Database.withChores(9, broken: Set(1...9), on: engine)
    for minute in [0, 2] {
      let moment = now.adding(minutes: minute)
      while try await Chores().round(in: db, now: { moment }).isBusy {}
    }
    let other = Sweep("other", "Quét") { _, _ in throw Chores.Broken() }
    _ = try await other.round(in: db, now: { [now] in now.adding(minutes: 3) })

    let all = try await db.failures()
    #expect(all.count == 10 && all.first?.job == "other")
    #expect(all == all.sorted { ($0.lastAt, $0.id) > ($1.lastAt, $1.id) })
    var (found, cursor) = ([JobFailure](), JobFailure.Cursor?.none)
    while true {
      let page = try await db.read { [cursor] in try JobFailure.list(of: "chores", after: cursor, limit: 4, in: $0) }
      found += page
      guard let last = page.last else { break }
      cursor = last.cursor
    }
    #expect(found == Array(all.dropFirst()))
    #expect(try await db.read { try JobFailure.count(in: $0) } == 10)
  }

  @Test("A reason of any length is kept in bounds", arguments: TestEngine.allCases)
  func bounded(on engine: TestEngine) async throws {
    struct Long: Error, CustomStringConvertible { var description: String { String(repeating: "ố", count: 10_000) } }
    let db = try await Database.withChores(1, on: engine)
    let sweep = Sweep("long", "Dài") { _, _ in throw Long() }
    _ = try await sweep.round(in: db, now: { [now] in now })
    #expect(try await db.failures().map(\.reason.count) == [500])
  }

  @Test(
    "A failure whose row is gone is forgotten an hour after nobody tried it; one that still fails keeps its count over a stop",
    arguments: TestEngine.allCases)
  func gone(on engine: TestEngine) async throws {
    let db = try await Database.withChores(2, broken: [1, 2], on: engine)
    _ = try await Chores().round(in: db, now: { now })
    try await db.write { try $0.run("DELETE FROM chore WHERE id = 1") }
    func forget(_ minutes: Int) async throws -> Int {
      try await db.write { [now] in try JobFailure.forgetGone(at: now.adding(minutes: minutes), in: $0) }
    }

    // The program stood still for three days: all is due, and nothing is forgotten before it was tried.
    let started = 3 * 1_440
    #expect(try await forget(started) == 0)
    _ = try await Chores().round(in: db, now: { now.adding(minutes: started) })
    #expect(try await forget(started + 59) == 0)
    _ = try await Chores().round(in: db, now: { now.adding(minutes: started + 59) })
    #expect(try await forget(started + 60) == 1)
    #expect(try await db.failures().map(\.subject) == ["Việc 2"])
    #expect(try await db.failures().map(\.attempts) == [3])
  }

  @Test("A sweep runs once an hour; one that fails waits and is tried again", arguments: TestEngine.allCases)
  func sweep(on engine: TestEngine) async throws {
    let db = try await Database.withChores(1, on: engine)
    let (isBroken, count) = (Shared(true), Shared(0))
    let sweep = Sweep("sweep", "Quét") { _, _ in
      count.change { $0 += 1 }
      if isBroken.value { throw Chores.Broken() }
    }
    func round(_ minutes: Int) async throws { _ = try await sweep.round(in: db, now: { now.adding(minutes: minutes) }) }

    for minute in [0, 0, 1, 2] { try await round(minute) }
    #expect(count.value == 2)
    #expect(try await db.failures().map(\.attempts) == [2])
    isBroken.change { $0 = false }
    for minute in [6, 7, 65] { try await round(minute) }
    #expect(count.value == 3)
    #expect(try await db.failures().isEmpty)
    try await round(66)
    #expect(count.value == 4)
  }
}
