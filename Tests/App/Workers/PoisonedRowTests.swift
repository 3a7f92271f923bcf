import Agencies
import Casework
import Dossiers
import Features
import Identity
import Jobs
import Logging
import Messaging
import Papers
import Procedures
import Rules
import Storage
import TestSupport
import Testing
import Workflow
import WorkingTime

@testable import motcua

@Suite("A row that makes no sense")
struct PoisonedRowTests {
  private static let log = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
  private let now = ("2026-03-02 10:00" as Moment).instant

  @Test(
    "It stops no other row of its job and is seen with its reason, whichever job of the lists",
    arguments: TestEngine.allCases)
  func alone(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    var codes: [String] = []
    for _ in 1...3 {
      codes.append(try await world.submit(.consultedPermit, by: .receptionistHoa, on: "2026-03-02 09:00"))
    }
    // Somebody is told something.
    try await world.submit(.birth, by: .lan, on: "2026-03-02 09:00")
    let here = try await ordered(world)
    let (good, illegible, unmapped) = (codes[0], codes[1], codes[2])
    let gateway = Post()
    let jobs = here.features.jobs(in: try .ofTests(here.rulebooks { now }, through: [gateway]))

    try await expectRound("walk", jobs, here, at: now)
    try await poison(illegible, unmapped, here)
    for name in ["walk", "move", "due-review", "read", "outbox"] { try await expectRound(name, jobs, here, at: now) }
    try await expectRound("time", jobs, here, at: now.adding(minutes: 90 * 1_440))

    func failing(_ job: String) async throws -> Set<String> {
      Set(try await here.db.read { try JobFailure.list(of: job, in: $0) }.map(\.subject))
    }
    #expect(try await failing("move") == [illegible, unmapped])
    #expect(try await failing("due-review") == [illegible])
    #expect(try await failing("time") == [illegible])
    #expect(try await failing("read") == ["", illegible])
    #expect(try await here.count("SELECT COUNT(*) FROM job_failure WHERE job = 'walk'") == 1)
    #expect(try await here.count("SELECT COUNT(*) FROM job_failure WHERE reason = ''") == 0)

    let history = try await here.history(of: good)
    #expect(history.contains("moved") && history.contains("redated") && history.last == "overdue")
    #expect(try await here.history(of: unmapped).last == "overdue")
    let walks: [String] = try await here.db.read {
      try $0.values("SELECT kind FROM dossier_walk WHERE ended_at IS NULL ORDER BY id")
    }
    // The line of the storm ends a while after it.
    #expect(walks == ["review_line", "move_line"])
    let unsent: [String] = try await here.db.read {
      try $0.values("SELECT COALESCE(last_error, '') FROM outbox WHERE sent_at IS NULL ORDER BY id")
    }
    #expect(unsent.count == 1 && unsent.allSatisfy { $0.hasPrefix("Dữ liệu đã lưu không đọc được") }, "\(unsent)")

    // The last two read nothing in a row but its name.
    let asAWhole = jobs.filter { job in
      job is Sweep || job is EventNumbering || job is EventReading || job is FindStray || job is RemoveUnused
    }.map(\.name)
    #expect(
      Set(jobs.map(\.name)).subtracting(asAWhole) == ["outbox", "time", "due-review", "move", "walk", "read"],
      "a job whose rows are not poisoned here")
  }

  /// All dossiers stand in line for a new date and for the next version of their process.
  private func ordered(_ world: TestWorld) async throws -> TestWorld {
    let day = now.day
    let old = try #require(world.rules.process("gpxd", on: day))
    try await world.db.write { tx in
      try tx.run(
        """
        INSERT INTO process (slug, version, definition, definition_hash, published_at, valid_from)
        SELECT slug, version + 1, definition, definition_hash, \(day.at(hour: 0)), \(day) FROM process
        WHERE id = \(old.id)
        """)
    }
    let here = try await world.reloaded(on: day)
    let (rules, officer) = (here.rules, try world.officer(.provinceAdministrator))
    let new = try #require(rules.process("gpxd", on: day))
    try await here.db.write { [now] tx in
      try MoveOrder.give(
        from: old, to: new, by: .init(sameIDs: old.process, new.process), under: rules, by: officer, at: now, in: tx)
      let storm = CalendarChange.day(Day(2026, 3, 10), .off, reason: "Nghỉ bão")
      try DueReview.publish(storm, under: rules, by: officer, at: now, in: tx)
    }
    return here
  }

  /// One row of each job, as a hand in the database or another version of the program may leave it.
  private func poison(_ illegible: String, _ unmapped: String, _ world: TestWorld) async throws {
    try await world.db.write { [now] tx in
      try tx.run("UPDATE dossier SET flow = 'no flow' WHERE code = \(illegible)")
      try tx.run(
        """
        INSERT INTO process_move (from_process_id, to_process_id, mapping, account_id, actor_name, ordered_at,
          lined_up_at, lined_up)
        SELECT from_process_id, to_process_id, '{"steps":[]}', account_id, actor_name, ordered_at, \(now), 1
        FROM process_move
        """)
      try tx.run(
        """
        UPDATE process_move_dossier SET move_id = (SELECT MAX(id) FROM process_move)
        WHERE dossier_id = (SELECT id FROM dossier WHERE code = \(unmapped))
        """)
      try tx.run(
        """
        INSERT INTO dossier_walk (kind, purpose, found, revision, account_id, ordered_at, settles_at, turned_at, reached,
          last)
        SELECT 'move_line', '{}', '[]', revision, account_id, ordered_at, settles_at, turned_at, 0, last
        FROM dossier_walk WHERE kind = 'move_line'
        """)
      let id = try tx.value("SELECT id FROM dossier WHERE code = \(illegible)", as: Int.self) ?? 0
      for key in ["no id", "\(id)"] {
        _ = try JobFailure.record(
          job: "read", title: "Đọc", key: key, subject: "", reason: "Hỏng", at: now.adding(minutes: -9), in: tx)
      }
      let poisoned = try tx.changes(
        "UPDATE outbox SET payload = '{\"code\":7}' WHERE id = (SELECT MIN(id) FROM outbox)")
      #expect(poisoned == 1)
    }
  }

  /// Rounds until nothing is due; none of them fails as a whole.
  private func expectRound(_ name: String, _ jobs: [any Round], _ world: TestWorld, at now: Instant) async throws {
    let job = try #require(jobs.first { $0.name == name })
    while try await job.round(in: world.db, now: { now }).isBusy {}
  }

  @Test(
    "A job that fails as a whole is seen from its second round on, with its reason and since when, until it goes well",
    arguments: TestEngine.allCases)
  func wholeRounds(on engine: TestEngine) async throws {
    let db = try await engine.database(migrations: JobSchema.migrations)
    let (clock, isBroken) = (Shared(now), Shared(true))
    let job = Failing { isBroken.value }
    func worker() -> JobWorker { JobWorker(db: db, jobs: [job], log: Self.log, now: { clock.value }) }
    func lines() async throws -> [JobFailure] { try await db.read { try JobFailure.list(in: $0) } }
    let first = worker()

    _ = await first.round(of: job)
    #expect(try await lines().isEmpty)
    for second in 1...150 {
      clock.change { $0 = now.adding(seconds: second) }
      _ = await first.round(of: job)
    }
    let line = try #require(try await lines().first)
    #expect(try await lines().count == 1)
    #expect(line.job == "failing" && line.title == "Việc hỏng" && line.subject == "Cả việc này")
    #expect(line.reason.hasSuffix("\nFault()") && !line.reason.hasPrefix("Fault"))
    #expect(line.firstAt == now && line.lastAt == now.adding(seconds: 121) && line.attempts == 122)
    #expect(try await db.read { try JobFailure.count(in: $0) } == 1)
    #expect(try await db.read { try JobFailure.due(of: "failing", at: clock.value, in: $0) }.isEmpty)

    // It stays over a restart and goes with the first round that goes well.
    let second = worker()
    isBroken.change { $0 = false }
    _ = await second.round(of: job)
    #expect(try await lines().isEmpty)
  }

  private struct Failing: Round {
    struct Fault: Error {}
    let name = "failing"
    let title = "Việc hỏng"
    let rest: Duration = .seconds(1)
    var isBroken: @Sendable () -> Bool

    func round(in db: Database, now: @escaping @Sendable () -> Instant) async throws -> JobRound {
      if isBroken() { throw Fault() }
      return JobRound(done: 0, isBusy: false)
    }
  }

  private struct Post: MessageGateway {
    let channel = Message.Channel.sms
    func send(_ message: RenderedMessage) async throws {}
  }
}
