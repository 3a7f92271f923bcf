import Agencies
import Casework
import Dossiers
import Procedures
import Rules
import Storage
import TestSupport
import Testing
import WorkingTime

@Suite("The calendar changes while dossiers run")
struct DueReviewTests {
  private let tenthOff = CalendarChange.day(Day(2026, 3, 10), .off, reason: "Nghỉ phòng chống bão")

  @Test("A new day off moves the appointment, and the citizen is told once", arguments: TestEngine.allCases)
  func moves(on engine: TestEngine) async throws {
    let world = try await CalendarWorld(on: engine)
    let permit = try await world.here.submit(.buildingPermit, by: .receptionistHoa, on: "2026-03-02 09:00") {
      $0.applicant.phone = "0912000001"
    }
    let birth = try await world.here.submit(.birth, by: .receptionistHoa, on: "2026-03-02 09:10")
    #expect(try await world.here.dueAt(of: permit) == "2026-03-16 09:00")

    let preview = try await world.preview(tenthOff, on: "2026-03-02 10:00")
    try await world.publish(tenthOff, on: "2026-03-02 10:00")
    #expect(try await world.here.dueAt(of: permit) == "2026-03-16 09:00")
    #expect(try await world.work(on: "2026-03-02 10:01") == 2)
    #expect(try await world.work(on: "2026-03-02 10:02") == 0)

    #expect(preview.running == 2 && preview.moved == 1)
    #expect(preview.examples.map(\.code) == [permit])
    #expect(preview.examples.map { Moment($0.after).description } == ["2026-03-17 09:00"])
    #expect(try await world.here.dueAt(of: permit) == "2026-03-17 09:00")
    #expect(try await world.here.dueAt(of: birth) == "2026-03-02 17:00")
    #expect(try await world.here.history(of: permit).last == "redated")
    #expect(try await world.here.count("SELECT COUNT(*) FROM outbox WHERE template = 'redated'") == 1)
    #expect(try await world.here.faults().isEmpty)
  }

  @Test("The tasks of the dossier carry the new date", arguments: TestEngine.allCases)
  func tasks(on engine: TestEngine) async throws {
    let world = try await CalendarWorld(on: engine)
    let permit = try await world.here.submit(.buildingPermit, by: .receptionistHoa, on: "2026-03-02 09:00")
    try await world.publish(tenthOff, on: "2026-03-02 10:00")
    _ = try await world.work(on: "2026-03-02 10:01")

    let due = try await world.here.dossier(permit).tasks.map { Moment($0.dueAt).description }
    #expect(due == ["2026-03-17 09:00"])
  }

  @Test("Who waits for papers gets the new date when they come", arguments: TestEngine.allCases)
  func paused(on engine: TestEngine) async throws {
    let world = try await CalendarWorld(on: engine)
    let permit = try await world.here.submit(.resumingPermit, by: .receptionistHoa, on: "2026-03-02 09:00")
    try await world.here.requestSupplement(permit, by: .officerDat, on: "2026-03-04 09:00")

    try await world.publish(tenthOff, on: "2026-03-04 10:00")
    _ = try await world.work(on: "2026-03-04 10:01")
    #expect(try await world.here.history(of: permit).last == "supplement_requested")

    // Two of ten days were used; the tenth lies in the pause.
    try await world.supply(permit, on: "2026-03-11 09:00")
    #expect(try await world.here.dueAt(of: permit) == "2026-03-23 09:00")
    #expect(try await world.here.faults().isEmpty)
  }

  @Test("A new date that was promised with an apology stays", arguments: TestEngine.allCases)
  func promised(on engine: TestEngine) async throws {
    let world = try await CalendarWorld(on: engine)
    let permit = try await world.here.submit(.buildingPermit, by: .receptionistHoa, on: "2026-03-02 09:00")
    try await world.here.apologise(permit, until: "2026-03-20 17:00", by: .officerDat, on: "2026-03-03 09:00")

    let preview = try await world.preview(tenthOff, on: "2026-03-03 10:00")
    try await world.publish(tenthOff, on: "2026-03-03 10:00")
    _ = try await world.work(on: "2026-03-03 10:01")

    #expect(preview.running == 1 && preview.moved == 0)
    #expect(try await world.here.dueAt(of: permit) == "2026-03-20 17:00")
  }

  @Test("The storm that closes one ward moves the dossiers of that ward", arguments: TestEngine.allCases)
  func onePlace(on engine: TestEngine) async throws {
    let world = try await CalendarWorld(on: engine)
    let here = try await world.here.submit(.buildingPermit, by: .receptionistHoa, on: "2026-03-02 09:00")
    let beside = try await world.here.submit(
      .buildingPermit, by: .receptionistLong, at: Place.myLong, on: "2026-03-02 09:00")
    let ward = try #require(world.here.rules.territory.agency(code: Place.myBinh, on: Day(2026, 3, 2)))
    let plan = try OfficeHoursPlan(
      [OfficeHoursPlan.Period(hours: .anGiang)],
      specialDays: [OfficeHoursPlan.SpecialDay(Day(2026, 3, 10), sessions: [], reason: "Bão số 2")])

    let officer = try world.here.officer(.administratorTam)
    try await world.publish(.hours(.agency(ward.id), plan), by: officer, on: "2026-03-02 10:00")
    _ = try await world.work(on: "2026-03-02 10:01")

    #expect(try await world.here.dueAt(of: here) == "2026-03-17 09:00")
    #expect(try await world.here.dueAt(of: beside) == "2026-03-16 09:00")
  }

  @Test("The rules of before the change leave the line alone", arguments: TestEngine.allCases)
  func oldRules(on engine: TestEngine) async throws {
    let world = try await CalendarWorld(on: engine)
    try await world.here.submit(.buildingPermit, by: .receptionistHoa, on: "2026-03-02 09:00")
    try await world.publish(tenthOff, on: "2026-03-02 10:00")

    let old = world.here.rules
    let now = ("2026-03-02 10:01" as Moment).instant
    try await world.here.rounds(of: "walk", at: now)
    #expect(try await world.here.count("SELECT COUNT(*) FROM due_review") == 1)
    #expect(try await world.here.db.read { try WaitingReview.next(under: old, at: now, in: $0) }.isEmpty)
    #expect(try await world.work(on: "2026-03-02 10:02") == 1)
  }
}
