@testable import Casework
import Dossiers
import Procedures
import Storage
import TestSupport
import Testing
import WorkingTime

@Suite("Why a date moves")
struct ReasonTests {
  private func reasons(of code: String, _ world: CalendarWorld) async throws -> [String] {
    try await world.here.file(of: code).events.compactMap { ($0.content.happening as? Redated)?.reason }
  }

  @Test(
    "A working Saturday that is taken back is a rest day again, and the citizen is told so",
    arguments: TestEngine.allCases)
  func saturday(on engine: TestEngine) async throws {
    let world = try await CalendarWorld(on: engine)
    let permit = try await world.here.submit(.buildingPermit, by: .receptionistHoa, on: "2026-03-02 09:00")
    try await world.publish(.day(Day(2026, 3, 14), .work, reason: "Làm bù"), on: "2026-03-02 10:00")
    _ = try await world.work(on: "2026-03-02 10:01")
    #expect(try await world.here.dueAt(of: permit) == "2026-03-14 09:00")
    try await world.publish(.day(Day(2026, 3, 14), nil, reason: ""), on: "2026-03-03 10:00")
    _ = try await world.work(on: "2026-03-03 10:01")

    #expect(try await world.here.dueAt(of: permit) == "2026-03-16 09:00")
    #expect(
      try await reasons(of: permit, world) == ["Làm bù.", "Ngày 14/3/2026 là ngày nghỉ hằng tuần như thường lệ."])
  }

  @Test(
    "A promised date that becomes a day off ends with the next working day, and comes back with it",
    arguments: TestEngine.allCases)
  func promised(on engine: TestEngine) async throws {
    let world = try await CalendarWorld(on: engine)
    let permit = try await world.here.submit(.buildingPermit, by: .receptionistHoa, on: "2026-03-02 09:00") {
      $0.applicant.phone = "0912000001"
    }
    try await world.here.apologise(permit, until: "2026-03-20 10:00", by: .officerDat, on: "2026-03-03 09:00")
    let off = CalendarChange.day(Day(2026, 3, 20), .off, reason: "Nghỉ phòng chống bão")
    let preview = try await world.preview(off, on: "2026-03-03 10:00")
    try await world.publish(off, on: "2026-03-03 10:00")
    _ = try await world.work(on: "2026-03-03 10:01")
    #expect(preview.moved == 1)
    #expect(try await world.here.dueAt(of: permit) == "2026-03-23 17:00")
    #expect(try await world.here.count("SELECT COUNT(*) FROM outbox WHERE template = 'redated'") == 1)

    try await world.publish(.day(Day(2026, 3, 20), nil, reason: ""), on: "2026-03-04 10:00")
    _ = try await world.work(on: "2026-03-04 10:01")
    #expect(try await world.here.dueAt(of: permit) == "2026-03-20 10:00")
    #expect(
      try await reasons(of: permit, world) == ["Nghỉ phòng chống bão.", "Ngày 20/3/2026 làm việc như thường lệ."])
    #expect(try await world.here.faults().isEmpty)
  }

  @Test("Nobody promises a rest day", arguments: TestEngine.allCases)
  func sunday(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let permit = try await world.submit(.buildingPermit, by: .receptionistHoa, on: "2026-03-02 09:00")
    try await world.apologise(permit, until: "2026-03-22 09:00", by: .officerDat, on: "2026-03-03 09:00")

    #expect(try await world.dueAt(of: permit) == "2026-03-23 17:00")
    #expect(try await world.faults().isEmpty)
  }

  @Test("A day for which nothing is recorded any more is what the law and the week say")
  func standing() {
    let calendars = OfficeCalendars(entries: [], plans: [:], today: Day(2026, 3, 2))
    func reason(_ day: Day) -> String { CalendarChange.day(day, nil, reason: "").reasonForCitizens(calendars) }
    #expect(reason(Day(2027, 4, 30)).hasPrefix("Ngày 30/4/2027 là ngày nghỉ theo luật: "))
    #expect(reason(Day(2027, 3, 6)) == "Ngày 6/3/2027 là ngày nghỉ hằng tuần như thường lệ.")
    #expect(reason(Day(2027, 3, 8)) == "Ngày 8/3/2027 làm việc như thường lệ.")
  }
}
