import Casework
import Dossiers
import Procedures
import Storage
import TestSupport
import Testing
import WorkingTime
import Workflow

@Suite("Terms beside the appointment follow the calendar")
struct WaitsFollowTests {
  private let tenthOff = CalendarChange.day(Day(2026, 3, 10), .off, reason: "Nghỉ phòng chống bão")

  /// Two who are asked for papers on Tuesday the third, one of them not taken in yet.
  private func asked(_ world: CalendarWorld) async throws -> (received: String, online: String) {
    let received = try await world.here.submit(.buildingPermit, by: .receptionistHoa, on: "2026-03-02 09:00")
    try await world.here.requestSupplement(received, by: .officerDat, on: "2026-03-03 09:00")
    let online = try await world.here.submit(.buildingPermit, by: .lan, on: "2026-03-02 09:00")
    try await world.here.requestSupplement(online, by: .receptionistHoa, on: "2026-03-03 09:00")
    return (received, online)
  }

  @Test(
    "Who is asked for papers has 15 working days, also where one of them becomes a day off",
    arguments: TestEngine.allCases)
  func closing(on engine: TestEngine) async throws {
    let world = try await CalendarWorld(on: engine)
    let (received, online) = try await asked(world)
    try await world.publish(tenthOff, on: "2026-03-03 10:00")
    #expect(try await world.work(on: "2026-03-03 10:01") == 2)
    let here = try await world.here.reloaded(on: Day(2026, 3, 3))

    #expect(try await here.history(of: online).last == "waits_moved")
    #expect(try await here.timePasses(to: "2026-03-25 08:59") == 0)
    #expect(try await here.timePasses(to: "2026-03-25 09:00") == 2)
    #expect(try await here.status(of: received) == 8)
    #expect(try await here.status(of: online) == 3)
    #expect(try await here.faults().isEmpty)
  }

  @Test("None is closed before the change has come to it", arguments: TestEngine.allCases)
  func beforeReview(on engine: TestEngine) async throws {
    let world = try await CalendarWorld(on: engine)
    let (received, online) = try await asked(world)
    try await world.publish(tenthOff, on: "2026-03-24 08:59")
    let here = try await world.here.reloaded(on: Day(2026, 3, 24))

    #expect(try await here.timePasses(to: "2026-03-24 09:00") == 2)
    for code in [received, online] { #expect(try await here.history(of: code).last == "waits_moved") }
    #expect(try await here.timePasses(to: "2026-03-25 08:59") == 0)
    #expect(try await here.timePasses(to: "2026-03-25 09:00") == 2)
    #expect(try await here.history(of: received).last == "closed_for_silence")
    #expect(try await here.faults().isEmpty)
  }

  @Test("Silence of those who were asked counts after two working days of theirs", arguments: TestEngine.allCases)
  func silence(on engine: TestEngine) async throws {
    let world = try await CalendarWorld(on: engine)
    let code = try await world.here.submit(.consultedPermit, by: .receptionistHoa, on: "2026-03-02 09:00")
    try await world.here.forward(code, by: .headLand, on: "2026-03-02 10:00")
    try await world.here.forward(code, step: "3", choice: "lay-y-kien", by: .officerDat, on: "2026-03-03 09:00")
    try await world.publish(.day(Day(2026, 3, 4), .off, reason: "Nghỉ"), on: "2026-03-03 10:00")
    _ = try await world.work(on: "2026-03-03 10:01")
    let here = try await world.here.reloaded(on: Day(2026, 3, 3))

    let due = try await here.dossier(code).tasks.filter(\.isQuestion).map { Moment($0.dueAt).description }
    #expect(due == Array(repeating: "2026-03-06 09:00", count: 4))
    #expect(try await here.history(of: code).last == "redated")
    #expect(try await here.timePasses(to: "2026-03-06 08:59") == 0)
    #expect(try await here.timePasses(to: "2026-03-06 09:00") == 4)
    #expect(try await here.faults().isEmpty)
  }

  @Test("Who may answer until the appointment may do so until the new one", arguments: TestEngine.allCases)
  func untilAppointment(on engine: TestEngine) async throws {
    let world = try await CalendarWorld(on: engine)
    let code = try await world.here.submit(.buildingPermit, by: .receptionistHoa, on: "2026-03-02 09:00")
    try await world.here.consult(code, Place.myLong, by: .officerDat, on: "2026-03-02 10:00")
    try await world.publish(tenthOff, on: "2026-03-02 11:00")
    _ = try await world.work(on: "2026-03-02 11:01")

    let dossier = try await world.here.dossier(code)
    #expect(dossier.state.flow.questions[1]?.answerBy == dossier.state.dueAt?.rawValue)
    #expect(dossier.tasks.map { Moment($0.dueAt).description } == ["2026-03-17 09:00", "2026-03-17 09:00"])
    #expect(try await world.here.faults().isEmpty)
  }

  @Test("An office outside the legal clock has its own working days", arguments: TestEngine.allCases)
  func ownTime(on engine: TestEngine) async throws {
    let world = try await CalendarWorld(on: engine)
    let code = try await world.here.submit(.landTransfer, by: .lan, at: Place.longXuyen, on: "2026-03-02 09:00")
    try await world.here.advance(code, to: "4", on: "2026-03-04 09:00")
    func due() async throws -> [String] {
      try await world.here.dossier(code).tasks.map { Moment($0.dueAt).description }
    }
    #expect(try await due() == ["2026-03-11 09:00"])
    try await world.publish(tenthOff, on: "2026-03-05 09:00")
    _ = try await world.work(on: "2026-03-05 09:01")

    #expect(try await due() == ["2026-03-12 09:00"])
    #expect(try await world.here.faults().isEmpty)
  }

  @Test("The counter has 8 working hours, at the desk as on the citizen's page", arguments: TestEngine.allCases)
  func reception(on engine: TestEngine) async throws {
    let world = try await CalendarWorld(on: engine)
    let code = try await world.here.submit(.buildingPermit, by: .lan, on: "2026-03-09 16:00")
    #expect(try await world.here.dossier(code).tasks.map { Moment($0.dueAt).description } == ["2026-03-10 16:00"])
    try await world.publish(tenthOff, on: "2026-03-09 16:10")
    #expect(try await world.work(on: "2026-03-09 16:11") == 1)

    #expect(try await world.here.dossier(code).tasks.map { Moment($0.dueAt).description } == ["2026-03-11 16:00"])
    #expect(try await world.here.history(of: code) == ["submitted"])
    #expect(try await world.here.faults().isEmpty)
  }
}
