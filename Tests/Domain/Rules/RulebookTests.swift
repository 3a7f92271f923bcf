import Agencies
import Features
import Procedures
import Rules
import Storage
import Synchronization
import TestSupport
import Testing
import WorkingTime

@Suite("The rulebook in memory")
struct RulebookTests {
  @Test("What is published holds a second later, and is not read anew before", arguments: TestEngine.allCases)
  func keeper(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let clock = Mutex(Moment("2026-03-02 09:00").instant)
    let keeper = RulebookKeeper(world.db, additions: .builtIn) { clock.withLock { $0 } }
    let first = try await keeper.current()
    #expect(try await keeper.current() === first)

    var procedure = try #require(first.procedure(code: "1.001193", on: Day(2026, 3, 2)))
    (procedure.name, procedure.validFrom) = ("Khai sinh", Day(2026, 3, 2))
    try await world.db.write { [procedure] in try Procedure.publish(procedure, in: $0) }

    clock.withLock { $0 = $0.adding(milliseconds: 999) }
    #expect(try await keeper.current() === first)
    clock.withLock { $0 = $0.adding(milliseconds: 1) }
    let second = try await keeper.current()
    #expect(second.procedure(code: "1.001193", on: Day(2026, 3, 2))?.name == "Khai sinh")
    #expect(first.procedure(code: "1.001193", on: Day(2026, 3, 2))?.name == "Thủ tục đăng ký khai sinh")
    clock.withLock { $0 = $0.adding(seconds: 2) }
    #expect(try await keeper.current() === second)
  }

  @Test("At midnight the list of what is in force is made anew", arguments: TestEngine.allCases)
  func midnight(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let clock = Mutex(Moment("2026-03-02 23:59").instant)
    let keeper = RulebookKeeper(world.db, additions: .builtIn) { clock.withLock { $0 } }
    var procedure = try #require(world.rules.procedure(code: "1.001193", on: Day(2026, 3, 2)))
    (procedure.name, procedure.validFrom) = ("Khai sinh", Day(2026, 3, 3))
    try await world.db.write { [procedure] in try Procedure.publish(procedure, in: $0) }

    #expect(try await keeper.current().index.search("khai sinh", limit: 1).map(\.version) == [1])
    clock.withLock { $0 = Moment("2026-03-03 00:00").instant }
    #expect(try await keeper.current().index.search("khai sinh", limit: 1).map(\.version) == [2])
  }

  @Test("What is read is what was loaded", arguments: TestEngine.allCases)
  func contents(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)

    let permit = try #require(world.rules.procedure(code: "1.013225", on: Day(2026, 3, 2)))
    #expect(permit.term == .workingDays(10) && permit.feeAmount == 75_000 && permit.rooms == [.commune: "land"])
    #expect(permit.papers.map(\.name) == ["Tờ khai", "Giấy chứng sinh"])
    #expect(world.rules.process(permit.processID)?.process == StandardProcess.process)
    #expect(world.rules.procedure(permit.id) == permit)
    #expect(world.rules.procedure(code: "1.013225", on: Day(2012, 12, 31)) == nil)
    #expect(world.rules.calendar.isWorkingDay(Day(2026, 8, 22)) && !world.rules.calendar.isWorkingDay(Day(2026, 8, 31)))
  }
}
