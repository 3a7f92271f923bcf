import Identity
import Logging
import Messaging
import ServiceLifecycle
import Storage
import Synchronization
import TestSupport
import Testing
import WorkingTime

@testable import motcua

@Suite("The worker of the outbox")
struct OutboxWorkerTests {
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

  private let now = Day(2026, 3, 2).at(hour: 9)

  private func serviceGroup(_ db: Database, _ gateway: CountingGateway) -> ServiceGroup {
    let log = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
    let worker = OutboxWorker(
      db: db, delivery: Delivery(Composition.phrasebook, through: [gateway]), log: log, now: { [now] in now },
      pause: .milliseconds(10))
    return ServiceGroup(services: [worker], logger: log)
  }

  private func append(to db: Database) async throws {
    try await db.write { [now] tx in
      try Outbox.append(Message(.oneTimeCode, NoticeKind.oneTimeCode.example, to: .sms("0912345678")), at: now, in: tx)
    }
  }

  private func wait(until isDone: () -> Bool) async throws {
    for _ in 0..<1_000 where !isDone() { try await Task.sleep(for: .milliseconds(10)) }
    #expect(isDone())
  }
}

private final class CountingGateway: MessageGateway {
  let channel = Message.Channel.sms
  private let sent = Mutex(0)
  var count: Int { sent.withLock { $0 } }
  func send(_ message: RenderedMessage) async throws { sent.withLock { $0 += 1 } }
}
