import Blobs
import Casework
import Dossiers
import Features
import Identity
import Jobs
import Logging
import Messaging
import Procedures
import Rules
import ServiceLifecycle
import Storage
import TestSupport
import Testing
import WorkingTime
@testable import motcua

@Suite("The sweeper")
struct SweeperTests {
  @Test("At the start it removes what has run out, and leaves the rest", arguments: TestEngine.allCases)
  func sweeps(on engine: TestEngine) async throws {
    let db = try await engine.database(migrations: Composition.features.schema)
    let morning = Day(2026, 3, 2).at(hour: 9)
    let now = morning.adding(minutes: 91 * 1_440)
    for _ in 0..<2 { try await send(at: morning, on: db) }
    try await send(at: now, on: db)

    let log = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
    let composition = Composition(
      settings: try await Settings.read(), db: db, blobs: BlobStore(folder: try TestFolder.make()),
      rulebooks: RulebookKeeper(db, additions: .builtIn, now: { now }))
    // One sweep that cannot be done keeps none of the others.
    try await db.write { try $0.run("ALTER TABLE submission_draft RENAME TO elsewhere") }
    let jobs = Composition.features.jobs(in: try composition.workshop())
    let worker = JobWorker(db: db, jobs: jobs, log: log, now: { now }, rest: .milliseconds(5))
    let group = ServiceGroup(configuration: .init(services: [.init(service: worker)], logger: log))
    try await withThrowingTaskGroup(of: Void.self) { tasks in
      tasks.addTask { try await group.run() }
      for _ in 0..<500 where try await messages(in: db) > 1 { try await Task.sleep(for: .milliseconds(10)) }
      await group.triggerGracefulShutdown()
      try await tasks.waitForAll()
    }
    #expect(try await messages(in: db) == 1)
    #expect(try await db.read { try FailingJob.all(in: $0) }.map(\.job) == ["sweep-drafts"])
  }

  private func messages(in db: Database) async throws -> Int {
    try await db.read { try $0.value("SELECT COUNT(*) FROM outbox") ?? 0 }
  }

  private func send(at moment: Instant, on db: Database) async throws {
    try await db.write { tx in
      let notice = NoticeKind("news", "Tin", explanation: "", blanks: [], subject: "Tin", letter: "Tin.", text: "Tin.")
      try Outbox.append(Message(notice, to: .sms("0912345678")), at: moment, in: tx)
      for message in try Outbox.claimDue(limit: 9, at: moment, in: tx) {
        try Outbox.markSent(message, at: moment, in: tx)
      }
    }
  }
}
