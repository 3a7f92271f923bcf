import Agencies
import Casework
import Dossiers
import Foundation
import Identity
import Jobs
import Logging
import Procedures
import Rules
import ServiceLifecycle
import Storage
import TestSupport
import Testing
import Workflow
import WorkingTime
@testable import motcua

@Suite("The worker of all jobs")
struct JobWorkerTests {
  private static let log = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }

  @Test("A job that hangs delays no other, and on shutdown is let go", arguments: TestEngine.allCases)
  func sideBySide(on engine: TestEngine) async throws {
    let db = try await engine.database(migrations: JobSchema.migrations)
    let count = Shared(0)
    let hanging = Sweep("hanging", "Treo") { _, _ in try await Task.sleep(for: .seconds(3_600)) }
    let quick = Sweep("quick", "Nhanh") { _, _ in count.change { $0 += 1 } }
    let worker = JobWorker(db: db, jobs: [hanging, quick], log: Self.log, now: { Instant(rawValue: 0) })
    let group = ServiceGroup(services: [worker], logger: Self.log)

    try await withThrowingTaskGroup(of: Void.self) { tasks in
      tasks.addTask { try await group.run() }
      for _ in 0..<1_000 where count.value == 0 { try await Task.sleep(for: .milliseconds(10)) }
      await group.triggerGracefulShutdown()
      try await tasks.waitForAll()
    }
    #expect(count.value == 1)
    #expect(try await db.read { try JobFailure.count(in: $0) } == 0)
  }

  @Test("A dossier that cannot get its new date keeps no other from it", arguments: TestEngine.allCases)
  func redating(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    var codes: [String] = []
    for _ in 1...5 {
      codes.append(try await world.submit(.buildingPermit, by: .receptionistHoa, on: "2026-03-02 09:00"))
    }
    let (rules, officer) = (world.rules, try world.officer(.provinceAdministrator))
    let now = ("2026-03-02 10:00" as Moment).instant
    let change = CalendarChange.day(Day(2026, 3, 10), .off, reason: "Nghỉ bão")
    try await world.db.write { [codes] tx in
      try DueReview.publish(change, under: rules, by: officer, at: now, in: tx)
      try tx.run("UPDATE dossier SET flow = 'no flow' WHERE code = \(codes[1])")
    }

    try await work("walk", world, at: now)
    try await work("due-review", world, at: now)

    for (place, code) in codes.enumerated() where place != 1 {
      #expect(try await world.history(of: code).last == "redated")
    }
    let failures = try await world.db.read { try JobFailure.list(of: "due-review", in: $0) }
    #expect(failures.map(\.subject) == [codes[1]])

    try await world.db.write { [codes] in
      try $0.run(
        "UPDATE dossier SET flow = (SELECT flow FROM dossier WHERE code = \(codes[0])) WHERE code = \(codes[1])")
    }
    try await work("due-review", world, at: now.adding(minutes: 1))
    #expect(try await world.history(of: codes[1]).last == "redated")
    #expect(try await world.count("SELECT COUNT(*) FROM job_failure") == 0)
    #expect(try await world.count("SELECT COUNT(*) FROM due_review") == 0)
    #expect(try await world.faults().isEmpty)
  }

  @Test(
    "A dossier that cannot be moved keeps no other, and after five attempts stays, so that the order ends",
    arguments: TestEngine.allCases)
  func moving(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    var codes: [String] = []
    for _ in 1...4 {
      codes.append(try await world.submit(.consultedPermit, by: .receptionistHoa, on: "2026-03-02 09:00"))
    }
    let day = Day(2026, 3, 2)
    let old = try #require(world.rules.process("gpxd", on: day))
    try await world.db.write { tx in
      try PublishedProcess.insert(
        old.process, as: old.version + 1, of: "gpxd", from: day, at: day.at(hour: 0), in: tx)
    }
    let here = try await world.reloaded(on: day)
    let new = try #require(here.rules.process("gpxd", on: day))
    let (rules, officer, now) = (here.rules, try world.officer(.provinceAdministrator), day.at(hour: 10))
    try await world.db.write { [codes] tx in
      try MoveOrder.give(
        from: old, to: new, by: .init(sameIDs: old.process, new.process), under: rules, by: officer, at: now, in: tx)
      try tx.run("UPDATE dossier SET flow = 'no flow' WHERE code = \(codes[2])")
    }

    try await work("walk", world, at: now)
    try await work("move", world, at: now)
    #expect(try await world.count("SELECT COUNT(*) FROM process_move_dossier WHERE outcome = 'moved'") == 3)
    #expect(try await world.count("SELECT COUNT(*) FROM process_move_dossier WHERE outcome IS NULL") == 1)
    #expect(try await world.db.read { try JobFailure.list(of: "move", in: $0) }.map(\.subject) == [codes[2]])

    for days in 1...4 { try await work("move", world, at: now.adding(minutes: days * 1_440)) }
    let progress = try #require(try await world.db.read { try MoveProgress.of("gpxd", in: $0) }.first)
    #expect(progress.waiting == 0 && progress.moved == 3 && progress.stayed == 1)
    let stayed = try await world.db.read { try StayedDossier.of(progress.id, in: $0) }
    #expect(stayed.map(\.code) == [codes[2]])
    #expect(stayed.first?.reason.hasPrefix("Đã thử nhiều lần mà chưa chuyển được. Dữ liệu đã lưu") == true)
    #expect(try await world.count("SELECT COUNT(*) FROM job_failure") == 0)
  }

  /// Rounds of one job until nothing is due.
  private func work(_ name: String, _ world: TestWorld, at now: Instant) async throws {
    let worker = JobWorker(
      db: world.db, jobs: Dossier.jobs(under: world.rulebooks { now }), log: Self.log, now: { now })
    let job = try #require(worker.jobs.first { $0.name == name })
    while await worker.round(of: job) {}
  }
}
