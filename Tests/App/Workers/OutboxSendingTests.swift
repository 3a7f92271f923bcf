import Features
import Identity
import Jobs
import Logging
import Messaging
import ServiceLifecycle
import Storage
import Synchronization
import TestSupport
import Testing
import WorkingTime

@testable import motcua

@Suite("The outbox, worked like every job")
struct OutboxSendingTests {
  @Test("It sends what comes while it runs, and ends when told to", arguments: TestEngine.allCases)
  func runs(on engine: TestEngine) async throws {
    let db = try await engine.database(migrations: MessagingSchema.migrations)
    let gateway = CountingGateway()
    let group = serviceGroup(db, gateway)

    try await withThrowingTaskGroup(of: Void.self) { tasks in
      tasks.addTask { try await group.run() }
      for count in 1...3 {
        try await append(to: db)
        try await wait { gateway.count == count }
      }
      await group.triggerGracefulShutdown()
      try await tasks.waitForAll()
    }
    #expect(try await db.read { try OutboxState.read(in: $0) }.waiting == 0)
  }

  @Test("It lives through a database that does not answer", arguments: TestEngine.allCases)
  func survives(on engine: TestEngine) async throws {
    let db = try await engine.database(migrations: MessagingSchema.migrations)
    try await db.write { try $0.run("ALTER TABLE outbox RENAME TO elsewhere") }
    let gateway = CountingGateway()
    let group = serviceGroup(db, gateway)

    try await withThrowingTaskGroup(of: Void.self) { tasks in
      tasks.addTask { try await group.run() }
      try await Task.sleep(for: .milliseconds(100))
      try await db.write { try $0.run("ALTER TABLE elsewhere RENAME TO outbox") }
      try await append(to: db)
      try await wait { gateway.count == 1 }
      await group.triggerGracefulShutdown()
      try await tasks.waitForAll()
    }
  }

  @Test(
    "On shutdown the message being sent is finished and the others are given back: nobody gets one twice",
    arguments: TestEngine.allCases)
  func drains(on engine: TestEngine) async throws {
    let db = try await engine.database(migrations: MessagingSchema.migrations)
    for _ in 1...5 { try await append(to: db) }
    let slow = CountingGateway(lingers: true)
    let group = serviceGroup(db, slow)

    try await withThrowingTaskGroup(of: Void.self) { tasks in
      tasks.addTask { try await group.run() }
      try await wait { slow.begun == 1 }
      await group.triggerGracefulShutdown()
      try await tasks.waitForAll()
    }
    #expect(slow.begun == 1 && slow.count == 1)
    #expect(try await number("SELECT COUNT(*) FROM outbox WHERE sent_at IS NOT NULL", in: db) == 1)
    let untouched: SQL = "SELECT COUNT(*) FROM outbox WHERE sent_at IS NULL AND claimed_until IS NULL AND attempts = 0"
    #expect(try await number(untouched, in: db) == 4)

    let quick = CountingGateway()
    let second = jobWorker(db, quick)
    while await second.round(of: second.jobs[0]) {}
    #expect(quick.count == 4)
  }

  @Test("What is given up is logged without a name and listed among the dead letters", arguments: TestEngine.allCases)
  func dead(on engine: TestEngine) async throws {
    let db = try await engine.database(migrations: MessagingSchema.migrations)
    let lines = Shared<[String]>([])
    for _ in 1...2 { try await append(to: db) }
    let worker = jobWorker(db, CountingGateway(refuses: true), Logger(label: "test") { _ in LineLog(lines: lines) })

    #expect(await worker.round(of: worker.jobs[0]) == false)

    #expect(lines.value == ["0 messages wait for another attempt, 2 were given up"])
    #expect(try await db.read { try OutboxState.read(in: $0) }.dead == 2)
  }

  private let now = Day(2026, 3, 2).at(hour: 9)
  private static let silent = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }

  private func jobWorker(_ db: Database, _ gateway: CountingGateway, _ log: Logger = silent) -> JobWorker {
    let sending = OutboxSending(by: Delivery(Composition.features.phrasebook, through: [gateway]))
    return JobWorker(db: db, jobs: [sending], log: log, now: { [now] in now }, rest: .milliseconds(10))
  }

  private func serviceGroup(_ db: Database, _ gateway: CountingGateway) -> ServiceGroup {
    ServiceGroup(services: [jobWorker(db, gateway)], logger: Self.silent)
  }

  private func append(to db: Database) async throws {
    try await db.write { [now] tx in
      try Outbox.append(Message(.oneTimeCode, NoticeKind.oneTimeCode.example, to: .sms("0912345678")), at: now, in: tx)
    }
  }

  private func number(_ sql: SQL, in db: Database) async throws -> Int { try await db.read { try $0.value(sql) ?? -1 } }

  private func wait(until isDone: () -> Bool) async throws {
    for _ in 0..<1_000 where !isDone() { try await Task.sleep(for: .milliseconds(10)) }
    #expect(isDone())
  }
}

private final class CountingGateway: MessageGateway {
  let channel = Message.Channel.sms
  /// A conversation that is still going on when the program is told to stop.
  private let lingers: Bool
  private let refuses: Bool
  private let counts = Mutex((begun: 0, sent: 0))
  var begun: Int { counts.withLock { $0.begun } }
  var count: Int { counts.withLock { $0.sent } }

  init(lingers: Bool = false, refuses: Bool = false) { (self.lingers, self.refuses) = (lingers, refuses) }

  func send(_ message: RenderedMessage) async throws {
    counts.withLock { $0.begun += 1 }
    while lingers, !Task.isCancelled { try? await Task.sleep(for: .milliseconds(5)) }
    if refuses { throw Undeliverable("No such number") }
    counts.withLock { $0.sent += 1 }
  }
}
