import Jobs
import Storage
import TestSupport
import Testing
import WorkingTime

@Suite("A round of a job")
struct JobRoundTests {
  private let now = Day(2026, 3, 2).at(hour: 9)

  /// Rounds until nothing is due.
  @discardableResult
  private func work(_ db: Database, at now: Instant) async throws -> Int {
    var done = 0
    while true {
      let round = try await Chores().round(in: db, now: { now })
      if !round.isBusy { return done }
      done += round.done
    }
  }

  @Test(
    "A bad row between good ones waits, seen with its reason, and the others are done",
    arguments: TestEngine.allCases)
  func badRow(on engine: TestEngine) async throws {
    // The first four fill a whole round.
    let db = try await Database.withChores(20, broken: [1, 2, 3, 4, 11], on: engine)

    #expect(try await work(db, at: now) == 15)

    #expect(try await db.number("SELECT COUNT(*) FROM book") == 15)
    let failures = try await db.failures()
    #expect(Set(failures.map(\.subject)) == ["Việc 1", "Việc 2", "Việc 3", "Việc 4", "Việc 11"])
    #expect(failures.allSatisfy { $0.job == "chores" && $0.title == "Việc nhà" && $0.attempts == 1 })
    #expect(failures.allSatisfy { $0.reason == "Chương trình gặp lỗi ngoài dự kiến.\nBroken()" && $0.firstAt == now })
    #expect(try await db.read { try FailingJob.all(in: $0) } == [FailingJob(job: "chores", title: "Việc nhà", rows: 5)])
  }

  @Test("It is tried again, later each time, and forgotten once it is done", arguments: TestEngine.allCases)
  func again(on engine: TestEngine) async throws {
    let db = try await Database.withChores(3, broken: [2], on: engine)
    var (moment, waits) = (now, [Int64]())
    for _ in 1...8 {
      try await work(db, at: moment)
      let failure = try #require(try await db.failures().first)
      waits.append((failure.nextAttemptAt.rawValue - failure.lastAt.rawValue) / 60_000)
      try await work(db, at: Instant(rawValue: failure.nextAttemptAt.rawValue - 1))
      #expect(try await db.failures() == [failure])
      moment = failure.nextAttemptAt
    }
    #expect(waits == [1, 5, 30, 120, 360, 1_440, 1_440, 1_440])
    #expect(try await db.failures().first?.attempts == 8)
    #expect(try await db.failures().first?.firstAt == now)

    try await db.write { try $0.run("UPDATE chore SET is_broken = 0") }
    #expect(try await work(db, at: moment) == 1)
    #expect(try await db.failures().isEmpty)
  }

  @Test("Who wants it tried at once need not wait", arguments: TestEngine.allCases)
  func atOnce(on engine: TestEngine) async throws {
    let db = try await Database.withChores(1, broken: [1], on: engine)
    try await work(db, at: now)
    let failure = try #require(try await db.failures().first)
    try await db.write { try $0.run("UPDATE chore SET is_broken = 0") }
    let soon = now.adding(seconds: 5)
    #expect(try await work(db, at: soon) == 0)

    #expect(try await db.write { try JobFailure.tryNow(failure.id, at: soon, in: $0) })
    #expect(try await work(db, at: soon) == 1)
    #expect(try await db.write { try JobFailure.tryNow(failure.id, at: soon, in: $0) } == false)
  }

  @Test("Of several workers at once one does each row, and a failure counts once", arguments: TestEngine.allCases)
  func race(on engine: TestEngine) async throws {
    let db = try await Database.withChores(40, broken: [7, 21], on: engine)

    let done = try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 1...4 { group.addTask { try await work(db, at: now) } }
      return try await group.reduce(0, +)
    }
    // Who was passed over may have ended before the row came free.
    let rest = try await work(db, at: now)

    #expect(done + rest == 38)
    #expect(try await db.number("SELECT COUNT(DISTINCT chore_id) FROM book") == 38)
    #expect(try await db.number("SELECT COUNT(*) FROM book") == 38)
    #expect(try await db.failures().map(\.attempts) == [1, 1])
  }

  @Test(
    "Who is cancelled in the middle leaves the rest to others, and counts no failure",
    arguments: TestEngine.allCases)
  func cancelled(on engine: TestEngine) async throws {
    let db = try await Database.withChores(20, on: engine)
    let worker = Task {
      while try await Chores(sleepsAt: 10).round(in: db, now: { now }).isBusy {}
    }
    while try await db.number("SELECT COUNT(*) FROM book") < 9 { try await Task.sleep(for: .milliseconds(5)) }
    worker.cancel()
    _ = await worker.result
    #expect(try await db.number("SELECT COUNT(*) FROM chore") == 11)

    try await work(db, at: now)

    #expect(try await db.number("SELECT COUNT(*) FROM book") == 20)
    #expect(try await db.failures().isEmpty)
  }

  @Test("What is wrong with the whole database is no fault of a row", arguments: TestEngine.allCases)
  func trouble(on engine: TestEngine) async throws {
    let db = try await Database.withChores(3, on: engine)
    await #expect(throws: StorageError.poolExhausted) { try await Unlucky().round(in: db, now: { now }) }
    #expect(try await db.failures().isEmpty)
  }

  /// No connection comes free for it.
  private struct Unlucky: Job {
    let name = "unlucky"
    let title = "Không may"
    let rest: Duration = .seconds(1)
    func claim(at now: Instant, in db: Database) async throws -> [Int] { [1] }
    func work(_ row: Int, at now: Instant, in db: Database) async throws -> Bool { throw StorageError.poolExhausted }
    func key(of row: Int) -> String { "\(row)" }
    func subject(of row: Int, in tx: Transaction) throws -> String { "" }
  }
}
