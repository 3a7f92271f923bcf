import Dossiers
import Features
import Jobs
import Logging
import Rules
import ServiceLifecycle
import Storage
import TestSupport
import Testing
import WorkingTime

@testable import motcua

@Suite("The event feed, worked beside the requests")
struct EventFeedWorkerTests {
  private static let log = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
  private let now = Moment("2026-03-02 12:00").instant

  @Test(
    "Two copies of the program let every reader hear every event once, in order, while others submit",
    arguments: TestEngine.allCases)
  func copies(on engine: TestEngine) async throws {
    let (first, second) = (Listener(name: "first"), Listener(name: "second"))
    let features = [Feature("hearing", schema: Listener.schema, readers: [first, second])]
    let url = try await engine.url(migrations: ([Feature].builtIn + features).schema, seed: .world)
    let world = try await TestWorld(on: engine, at: url, adding: features)
    let other = try await Database.open(url, options: .test)
    let workers = try [world.db, other].map { try jobWorker(world, $0, at: { now }) }
    let group = ServiceGroup(services: workers, logger: Self.log)

    try await withThrowingTaskGroup(of: Void.self) { tasks in
      tasks.addTask { try await group.run() }
      try await withThrowingTaskGroup(of: Void.self) { writers in
        for writer in 0..<4 {
          writers.addTask {
            for round in 0..<25 {
              let moment = Moment("2026-03-02 08:00").adding(minutes: writer * 25 + round)
              try await world.submit(.birth, by: .receptionistHoa, on: moment)
            }
          }
        }
        try await writers.waitForAll()
      }
      try await wait { try await world.count("SELECT COUNT(*) FROM heard") >= 400 }
      await group.triggerGracefulShutdown()
      try await tasks.waitForAll()
    }
    for reader in [first, second] {
      #expect(try await numbers(reader, world) == Array(1...200))
    }
    #expect(try await world.count("SELECT COUNT(*) FROM event_unnumbered") == 0)
    #expect(try await world.count("SELECT COUNT(DISTINCT dossier_id * 100 + seq) FROM event_feed") == 200)
    await other.close()
  }

  @Test(
    "A reader that fails stops no other, is seen with its reason, and catches up once it can",
    arguments: TestEngine.allCases)
  func failing(on engine: TestEngine) async throws {
    let isBroken = Shared(true)
    let (good, bad) = (Listener(name: "good"), Listener(name: "bad") { isBroken.value })
    let features = [Feature("hearing", schema: Listener.schema, readers: [bad, good])]
    let world = try await TestWorld(on: engine, adding: features)
    let clock = Shared(now)
    let worker = try jobWorker(world, world.db, at: { clock.value })
    func work() async {
      for _ in 1...2 { for job in worker.jobs where job.isOfTheFeed { while await worker.round(of: job) {} } }
    }

    for minute in 0..<60 {
      try await world.submit(.birth, by: .receptionistHoa, on: Moment("2026-03-02 08:00").adding(minutes: minute))
    }
    await work()
    #expect(try await numbers(good, world) == Array(1...120))
    #expect(try await numbers(bad, world) == [])
    let failure = try #require(try await world.db.read { try JobFailure.list(in: $0) }.first)
    #expect(failure.job == "reader-bad" && failure.title == "Nghe bad" && failure.subject == "Sau sự kiện số 0")
    #expect(failure.reason == "Chương trình gặp lỗi ngoài dự kiến.\nDeaf()" && failure.attempts == 1)

    isBroken.change { $0 = false }
    await work()
    #expect(try await numbers(bad, world) == [])
    clock.change { $0 = $0.adding(minutes: 1) }
    await work()
    #expect(try await numbers(bad, world) == Array(1...120))
    #expect(try await world.count("SELECT COUNT(*) FROM job_failure") == 0)
  }

  @Test("Events are numbered though nobody reads them: other programs may", arguments: TestEngine.allCases)
  func unread(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let numbering = try #require(try world.features.jobs(in: workshop(world)).first { $0.name == "event-numbers" })
    for _ in 1...3 { try await world.submit(.birth, by: .lan, on: "2026-03-02 08:00") }

    #expect(try await numbering.round(in: world.db, now: { now }).isBusy)
    #expect(try await world.count("SELECT COUNT(*) FROM event_feed") == 3)
    #expect(try await numbering.round(in: world.db, now: { now }).isBusy == false)
  }

  @Test("While nothing happens a round is one question")
  func idle() async throws {
    let world = try await TestWorld(on: .postgres, adding: [Feature("hearing", readers: [Listener(name: "idle")])])
    for job in try workshopJobs(world) where job.isOfTheFeed {
      let before = world.db.roundTrips
      _ = try await job.round(in: world.db, now: { now })
      #expect(world.db.roundTrips - before == 1, "\(job.name)")
    }
  }

  private func workshop(_ world: TestWorld) throws -> Workshop {
    try .ofTests(world.rulebooks { now })
  }

  private func workshopJobs(_ world: TestWorld) throws -> [any Round] {
    let jobs = world.features.jobs(in: try workshop(world))
    #expect(jobs.count { $0.isOfTheFeed } == 2)
    return jobs
  }

  private func jobWorker(
    _ world: TestWorld, _ db: Database, at now: @escaping @Sendable () -> Instant
  ) throws -> JobWorker {
    let rulebooks = RulebookKeeper(db, additions: world.features.additions, now: now)
    return JobWorker(
      db: db, jobs: world.features.jobs(in: try .ofTests(rulebooks)).filter(\.isOfTheFeed), log: Self.log, now: now,
      rest: .milliseconds(2))
  }

  private func numbers(_ reader: Listener, _ world: TestWorld) async throws -> [Int] {
    try await world.db.read { try $0.values("SELECT number FROM heard WHERE reader = \(reader.name) ORDER BY id") }
  }

  private func wait(until isDone: () async throws -> Bool) async throws {
    for _ in 0..<2_000 {
      if try await isDone() { return }
      try await Task.sleep(for: .milliseconds(10))
    }
  }
}

extension Round {
  fileprivate var isOfTheFeed: Bool { name == "event-numbers" || name.hasPrefix("reader-") }
}

/// Writes down what it hears, in the order in which it hears it.
private struct Listener: EventReader {
  struct Deaf: Error {}

  let name: String
  var isDeaf: @Sendable () -> Bool = { false }
  var title: String { "Nghe \(name)" }

  static let schema = [
    Migration("hearing") { engine in
      ["CREATE TABLE heard (id \(engine.identity), reader TEXT NOT NULL, number BIGINT NOT NULL)"]
    }
  ]

  func read(_ events: [FedEvent], at now: Instant, in tx: Transaction) throws {
    for event in events { try tx.run("INSERT INTO heard (reader, number) VALUES (\(name), \(event.number))") }
    if isDeaf() { throw Deaf() }
  }
}
