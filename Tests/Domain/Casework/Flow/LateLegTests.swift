import Casework
import Dossiers
import Procedures
import Storage
import TestSupport
import Testing
import WorkingTime
import Workflow

@Suite("A leg is late by its own date")
struct LateLegTests {
  /// The district's part of an allowance, opened on Wednesday the fourth with ten working days.
  private func opened(_ world: TestWorld) async throws -> (top: String, leg: String) {
    let top = try await world.submit(.allowance, by: .receptionistHoa, on: "2026-03-02 09:00")
    try await world.advance(top, to: "7", on: "2026-03-04 09:00")
    return (top, try #require(try await world.legs(of: top).first?.code))
  }

  /// Whether it was said at the top, and whether its line there says it.
  private func isLate(_ top: String, at now: Moment, _ world: TestWorld) async throws -> [Bool] {
    try await world.timePasses(to: now)
    let shown = try await world.legs(of: top)[0].isLate(at: now.instant, under: world.rules)
    return [try await world.history(of: top).contains("leg_late"), shown]
  }

  @Test("Its days count from its acceptance", arguments: TestEngine.allCases)
  func accepted(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let (top, leg) = try await opened(world)
    try await world.accept(leg, by: .receptionistXuyen, on: "2026-03-05 08:00")
    #expect(try await world.dueAt(of: leg) == "2026-03-19 08:00")

    #expect(try await isLate(top, at: "2026-03-19 08:00", world) == [false, false])
    #expect(try await isLate(top, at: "2026-03-19 08:01", world) == [true, true])
    #expect(try await world.history(of: top).count { $0 == "leg_late" } == 1)
    #expect(try await world.faults().isEmpty)
  }

  @Test("Before that its counter has 8 working hours, and it the term after them", arguments: TestEngine.allCases)
  func unaccepted(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let (top, _) = try await opened(world)

    #expect(try await isLate(top, at: "2026-03-19 09:00", world) == [false, false])
    #expect(try await isLate(top, at: "2026-03-19 09:01", world) == [true, true])
  }

  @Test("While its clock stands it is not late", arguments: TestEngine.allCases)
  func paused(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let (top, leg) = try await opened(world)
    try await world.accept(leg, by: .receptionistXuyen, on: "2026-03-04 10:00")
    try await world.requestSupplement(leg, by: .officerSocial, on: "2026-03-10 09:00")

    #expect(try await isLate(top, at: "2026-03-30 09:00", world) == [false, false])
    try await world.supply(leg, by: .receptionistXuyen, on: "2026-03-30 10:00")
    let due = try #require(try await world.dossier(leg).state.dueAt)
    #expect(try await isLate(top, at: Moment(due), world) == [false, false])
    #expect(try await isLate(top, at: Moment(due).adding(minutes: 1), world) == [true, true])
    #expect(try await world.faults().isEmpty)
  }

  @Test("A day off moves it, also where it is not taken in yet", arguments: TestEngine.allCases)
  func dayOff(on engine: TestEngine) async throws {
    let world = try await CalendarWorld(on: engine)
    let (top, _) = try await opened(world.here)
    try await world.publish(.day(Day(2026, 3, 10), .off, reason: "Nghỉ"), on: "2026-03-04 10:00")
    _ = try await world.work(on: "2026-03-04 10:01")
    let here = try await world.here.reloaded(on: Day(2026, 3, 4))

    #expect(try await isLate(top, at: "2026-03-20 09:00", here) == [false, false])
    #expect(try await isLate(top, at: "2026-03-20 09:01", here) == [true, true])
  }
}
