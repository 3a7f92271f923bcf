import Rules
import Casework
import Dossiers
import Features
import Foundation
import Glibc
import Identity
import Jobs
import Logging
import ServiceLifecycle
import Storage
import TestSupport
import Testing
import WorkingTime

@testable import motcua

@Suite("The worker of what time drives")
struct TimeWorkerTests {
  @Test("Two copies of the program do each job once, and tell each thing once", arguments: TestEngine.allCases)
  func copies(on engine: TestEngine) async throws {
    let url = try await engine.url(migrations: WorldSchema.migrations, seed: .world)
    let world = try await TestWorld(on: engine, at: url)
    let other = try await Database.open(url, options: .test)
    var silent: [String] = []
    for number in 1...24 {
      let code = try await world.submit(.buildingPermit, by: .receptionistHoa, on: "2026-03-02 09:00") {
        $0.applicant.phone = "0912000001"
      }
      guard number % 2 == 0 else { continue }
      try await world.requestSupplement(code, by: .officerDat, on: "2026-03-03 09:00")
      silent.append(code)
    }
    let now = ("2026-04-20 09:00" as Moment).instant

    let log = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
    let copies = [world.db, other].map { db in
      JobWorker(
        db: db, jobs: Dossier.jobs(under: RulebookKeeper(db, additions: .builtIn) { now }), log: log, now: { now },
        rest: .milliseconds(1))
    }
    let group = ServiceGroup(services: copies, logger: log)
    try await withThrowingTaskGroup(of: Void.self) { tasks in
      tasks.addTask { try await group.run() }
      try await waitUntilDone(world.db)
      await group.triggerGracefulShutdown()
      try await tasks.waitForAll()
    }

    #expect(try await world.count("SELECT COUNT(*) FROM dossier_event WHERE kind = 'overdue'") == 12)
    #expect(try await world.count("SELECT COUNT(*) FROM dossier_event WHERE kind = 'closed_for_silence'") == 12)
    #expect(try await world.count("SELECT COUNT(*) FROM outbox WHERE template = 'stopped'") == 12)
    #expect(try await world.faults().isEmpty)
    await other.close()
  }

  @Test(
    "What cannot be done is logged and seen with its reason, comes again later and holds nobody up",
    arguments: TestEngine.allCases)
  func impossible(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    var codes: [String] = []
    for _ in 1...60 { codes.append(try await world.submit(.birth, by: .receptionistHoa, on: "2026-03-02 09:00")) }
    // More than one round takes, and first in line.
    let broken = Array(codes.prefix(55))
    try await world.db.write {
      try $0.run("UPDATE dossier SET flow = 'no flow' WHERE code IN \(list: broken)")
      try $0.run("UPDATE time_job SET due_at = 1 WHERE dossier_id IN (SELECT id FROM dossier WHERE flow = 'no flow')")
    }
    let lines = Shared<[String]>([])
    let log = Logger(label: "test") { _ in LineLog(lines: lines) }
    let now = ("2026-03-03 09:00" as Moment).instant
    let jobs = Dossier.jobs(under: RulebookKeeper(world.db, additions: .builtIn) { now })
    let worker = JobWorker(db: world.db, jobs: jobs, log: log, now: { now })

    let time = try #require(jobs.first { $0.name == "time" })
    for _ in 1...3 { _ = await worker.round(of: time) }

    #expect(try await world.count("SELECT COUNT(*) FROM dossier_event WHERE kind = 'overdue'") == 5)
    #expect(lines.value.count == 55 && lines.value.allSatisfy { $0.contains("tried again later") })
    let failures = try await world.db.read { try JobFailure.list(of: "time", limit: 100, in: $0) }
    #expect(Set(failures.map(\.subject)) == Set(broken))
    #expect(failures.allSatisfy { $0.reason.hasPrefix("Dữ liệu đã lưu không đọc được") && $0.attempts == 1 })
    #expect(try await world.db.read { try TimeJob.due(limit: 100, at: now, in: $0) }.isEmpty)
    let again = now.adding(minutes: 1)
    #expect(try await world.db.read { try TimeJob.due(limit: 100, at: again, in: $0) }.count == 55)
  }

  @Test("Copies that are killed in the middle of it lose nothing and do nothing twice", arguments: TestEngine.allCases)
  func killed(on engine: TestEngine) async throws {
    let program = try await Program.seeded(on: engine)
    let db = try await program.database()
    // A kill that comes too late proves nothing: until two came in the middle.
    var (submitted, caught) = (0, 0)
    for _ in 1...10 where caught < 2 {
      submitted += try await submit(400, in: db)
      let servers = [try program.start(["serve", "--port", "0"]), try program.start(["serve", "--port", "0"])]
      let before = try await waiting(db)
      for _ in 0..<3_000 {
        if try await waiting(db) <= before - 20 { break }
        try await Task.sleep(for: .milliseconds(2))
      }
      for server in servers { server.signal(SIGKILL) }
      for server in servers { _ = try await server.end() }
      if try await waiting(db) > 0 { caught += 1 }
    }
    try await Served.run(program) { _ in try await waitUntilDone(db) }

    #expect(caught == 2, "The kills came too late to prove anything")
    let late = try await db.read { try $0.value("SELECT COUNT(*) FROM dossier_event WHERE kind = 'overdue'") ?? 0 }
    #expect(late == submitted)
    let output = try await program.must("verify")
    #expect(output.contains(" 0 faults."))
    await db.close()
  }

  /// Births of two months ago.
  private func submit(_ count: Int, in db: Database) async throws -> Int {
    let now = Composition.now().adding(minutes: -60 * 1_440).day
    let rules = try await db.read { try Rulebook.load(today: now, with: .builtIn, in: $0) }
    for _ in 1...count {
      let submission = Submission(
        procedureCode: "1.001193", agencyCode: "30280", channel: .counter, applicant: Applicant(name: "Lan"))
      _ = try await db.write {
        try Dossier.submit(submission, by: Hand(Actor.system, under: rules, at: now.at(hour: 9), in: $0))
      }
    }
    return count
  }

  private func waiting(_ db: Database) async throws -> Int {
    let now = Composition.now()
    return try await db.read { try $0.value("SELECT COUNT(*) FROM time_job WHERE due_at <= \(now)") ?? 0 }
  }

  private func waitUntilDone(_ db: Database) async throws {
    for _ in 0..<3_000 {
      if try await waiting(db) == 0 { break }
      try await Task.sleep(for: .milliseconds(10))
    }
    #expect(try await waiting(db) == 0)
  }
}
