import Casework
import Dossiers
import Procedures
import Storage
import TestSupport
import Testing
import WorkingTime
import Workflow

@Suite("What time drives")
struct TimeJobTests {
  @Test("A dossier is due soon, then overdue, once each", arguments: TestEngine.allCases)
  func marks(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let code = try await world.submit(.buildingPermit, by: .receptionistHoa, on: "2026-03-02 09:00")
    #expect(try await world.dueAt(of: code) == "2026-03-16 09:00")

    #expect(try await world.timePasses(to: "2026-03-12 08:59") == 0)
    #expect(try await world.timePasses(to: "2026-03-12 09:01") == 1)
    #expect(try await world.dossier(code).state.mark == .dueSoon)
    #expect(try await world.timePasses(to: "2026-03-16 09:00") == 0)
    #expect(try await world.timePasses(to: "2026-03-16 09:01") == 1)
    #expect(try await world.timePasses(to: "2026-05-16 09:01") == 0)

    #expect(try await world.history(of: code).suffix(2) == ["due_soon", "overdue"])
    #expect(try await world.faults().isEmpty)
  }

  @Test(
    "After a stop of the program what was missed is caught up, without what has passed by",
    arguments: TestEngine.allCases)
  func gap(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let late = try await world.submit(.buildingPermit, by: .receptionistHoa, on: "2026-03-02 09:00")
    let done = try await world.submit(.birth, by: .receptionistHoa, on: "2026-03-02 09:00")
    try await world.finish(done, on: "2026-03-02 10:00")

    try await world.timePasses(to: "2026-06-01 09:00")

    #expect(try await world.history(of: late).filter { ["due_soon", "overdue"].contains($0) } == ["overdue"])
    #expect(try await world.history(of: done).last == "handed_over")
    #expect(try await world.count("SELECT COUNT(*) FROM time_job") == 0)
    #expect(try await world.faults().isEmpty)
  }

  @Test("Who does not bring what is missing for 15 working days is closed", arguments: TestEngine.allCases)
  func closing(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let received = try await world.submit(.buildingPermit, by: .receptionistHoa, on: "2026-03-02 09:00")
    try await world.requestSupplement(received, by: .officerDat, on: "2026-03-03 09:00")
    let online = try await world.submit(.buildingPermit, by: .lan, on: "2026-03-02 09:00")
    try await world.requestSupplement(online, by: .receptionistHoa, on: "2026-03-03 09:00")
    let answered = try await world.submit(.buildingPermit, by: .receptionistHoa, on: "2026-03-02 09:00")
    try await world.requestSupplement(answered, by: .officerDat, on: "2026-03-03 09:00")
    try await world.supply(answered, by: .receptionistHoa, on: "2026-03-23 09:00")

    #expect(try await world.timePasses(to: "2026-03-24 08:59") == 0)
    #expect(try await world.timePasses(to: "2026-03-24 09:00") == 2)

    #expect(try await world.status(of: received) == 8)
    #expect(try await world.status(of: online) == 3)
    #expect(try await world.status(of: answered) == 4)
    #expect(try await world.history(of: received).last == "closed_for_silence")
    #expect(try await world.db.read { try Verification.balance(in: $0) }.holds)
    #expect(try await world.faults().isEmpty)
  }

  @Test("A mark that a new day off puts later is made later, and not lost", arguments: TestEngine.allCases)
  func dayOff(on engine: TestEngine) async throws {
    let calendar = try await CalendarWorld(on: engine)
    let code = try await calendar.here.submit(.buildingPermit, by: .receptionistHoa, on: "2026-03-02 09:00")
    // A promised date stays where it is, but the last part of the term grows shorter with the term.
    try await calendar.here.apologise(code, until: "2026-04-15 17:00", by: .officerDat, on: "2026-03-10 09:00")
    let off = CalendarChange.day(Day(2026, 3, 20), .off, reason: "Nghỉ phòng chống bão")
    try await calendar.publish(off, on: "2026-03-11 09:00")
    _ = try await calendar.work(on: "2026-03-11 09:01")
    let world = try await calendar.here.reloaded(on: Day(2026, 3, 11))

    var now: Moment = "2026-03-31 08:00"
    while now.instant < ("2026-04-15 16:00" as Moment).instant {
      try await world.timePasses(to: now)
      now = now.adding(minutes: 30)
    }

    #expect(try await world.history(of: code).last == "due_soon")
    #expect(try await world.timePasses(to: "2026-04-15 17:01") == 1)
    #expect(try await world.history(of: code).last == "overdue")
  }

  @Test("What cannot be done leaves nothing half done, and is done later", arguments: TestEngine.allCases)
  func impossible(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let code = try await world.submit(.buildingPermit, by: .receptionistHoa, on: "2026-03-02 09:00") {
      $0.applicant.phone = "0912000001"
    }
    try await world.requestSupplement(code, by: .officerDat, on: "2026-03-03 09:00")
    let (before, numbers) = (
      try await world.history(of: code), try await world.count("SELECT SUM(last) FROM number_series")
    )
    let now = ("2026-03-24 09:00" as Moment).instant
    let rules = world.rules
    let job = try #require(try await world.db.read { try TimeJob.due(at: now, in: $0) }.first)

    // The last thing it does fails.
    try await world.db.write { try $0.run("ALTER TABLE outbox RENAME TO elsewhere") }
    await #expect(throws: (any Error).self) {
      try await world.db.write { try TimeJob.work([job], under: rules, at: now, in: $0) }
    }
    #expect(try await world.history(of: code) == before)
    #expect(try await world.count("SELECT SUM(last) FROM number_series") == numbers)

    try await world.db.write { try $0.run("ALTER TABLE elsewhere RENAME TO outbox") }
    #expect(try await world.timePasses(to: "2026-03-24 10:00") == 1)
    #expect(try await world.history(of: code).last == "closed_for_silence")
    #expect(try await world.faults().isEmpty)
  }

  @Test("Whoever was told that the result waits is not told again by a late answer", arguments: TestEngine.allCases)
  func toldOnce(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let code = try await world.submit(.buildingPermit, by: .receptionistHoa, on: "2026-03-02 09:00") {
      $0.applicant.phone = "0912000001"
    }
    for _ in 1...2 { try await world.consult(code, Place.myLong, by: .officerDat, on: "2026-03-02 10:00") }
    let delivery = try #require(try await world.dossier(code).process.steps.first { $0.kind == .delivery })
    try await world.advance(code, to: delivery.id, on: "2026-03-03 09:00")

    try await world.answerConsultation(code, by: .officerLong, on: "2026-03-04 09:00")
    try await world.timePasses(to: "2026-06-01 09:00")

    #expect(try await world.count("SELECT COUNT(*) FROM outbox WHERE template = 'result_ready'") == 1)
    #expect(try await world.faults().isEmpty)
  }

  @Test("After weeks without the program a citizen hears of each thing once", arguments: TestEngine.allCases)
  func noStorm(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    func submit(_ matter: Matter) async throws -> String {
      try await world.submit(matter, by: .receptionistHoa, on: "2026-03-02 09:00") {
        $0.applicant.phone = "0912000001"
      }
    }
    let consulted = try await submit(.consultedPermit)
    try await world.forward(consulted, by: .headLand, on: "2026-03-02 10:00")
    try await world.forward(consulted, step: "3", choice: "lay-y-kien", by: .officerDat, on: "2026-03-03 09:00")
    let missing = try await submit(.buildingPermit)
    try await world.requestSupplement(missing, by: .officerDat, on: "2026-03-03 09:00")
    let late = try await submit(.allowance)
    try await world.advance(late, to: "7", on: "2026-03-04 09:00")
    let before = try await world.count("SELECT COUNT(*) FROM outbox")

    try await world.timePasses(to: "2026-06-15 09:00")
    try await world.timePasses(to: "2026-06-15 09:05")

    // Only the closed dossier has news for its citizen; that others are late their officers see.
    #expect(try await world.count("SELECT COUNT(*) FROM outbox") == before + 1)
    #expect(try await world.history(of: missing).last == "closed_for_silence")
    // First what came first: the four silences, then the term that ran out before the stop was over.
    let kinds = try await world.history(of: consulted).suffix(6)
    #expect(kinds.filter { $0 == "silence_counted" }.count == 4 && kinds.last == "overdue")
    #expect(try await world.history(of: late).suffix(2) == ["leg_late", "overdue"])
    #expect(try await world.count("SELECT COUNT(*) FROM time_job WHERE due_at <= 1781000000000") == 0)
    #expect(try await world.faults().isEmpty)
  }

  @Test("Of two workers at once one does each job", arguments: TestEngine.allCases)
  func twoWorkers(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    for _ in 1...12 { try await world.submit(.birth, by: .receptionistHoa, on: "2026-03-02 09:00") }
    let now = ("2026-03-03 09:00" as Moment).instant
    let rules = world.rules
    let jobs = try await world.db.read { try TimeJob.due(at: now, in: $0) }
    #expect(jobs.count == 12)

    let done = try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 1...4 {
        for job in jobs {
          group.addTask { try await world.db.write { try TimeJob.work([job], under: rules, at: now, in: $0) } }
        }
      }
      return try await group.reduce(0, +)
    }

    #expect(done == 12)
    #expect(try await world.count("SELECT COUNT(*) FROM dossier_event WHERE kind = 'overdue'") == 12)
    #expect(try await world.faults().isEmpty)
  }
}
