import Casework
import Storage
import TestSupport
import Testing
import WorkingTime

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
