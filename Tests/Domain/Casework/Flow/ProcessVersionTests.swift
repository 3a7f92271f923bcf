import Casework
import Dossiers
import Procedures
import Processes
import Rules
import Storage
import TestSupport
import Testing
import WorkingTime
import Workflow

@Suite("A dossier and the versions of its process")
struct ProcessVersionTests {
  @Test("It keeps its version; those handed in afterwards follow the new one", arguments: TestEngine.allCases)
  func keeps(on engine: TestEngine) async throws {
    var world = try await TestWorld(on: engine)
    let old = try await world.submit(.birth, by: .receptionistHoa, on: "2026-03-02 09:00")

    var process = try ReferenceProcess.named("khai-sinh")
    process.steps[1].next = ["2a"]
    process.steps.insert(
      Step(
        id: "2a", name: "Kiểm tra chéo", kind: .work, performer: process.steps[1].performer, minutes: 30, next: ["3"]),
      at: 2)
    world = try await world.publish(process, for: .birth, on: "2026-03-02 10:00")
    let new = try await world.submit(.birth, by: .receptionistHoa, on: "2026-03-02 10:01")

    for code in [old, new] { try await world.advance(code, on: "2026-03-02 11:00") }
    #expect(try await world.steps(of: old) == ["3"])
    #expect(try await world.steps(of: new) == ["2a"])
    for code in [old, new] { try await world.finish(code, on: "2026-03-02 14:00") }
    #expect(try await world.faults().isEmpty)
  }

  @Test("A leg comes under the version in force when it opens", arguments: TestEngine.allCases)
  func legs(on engine: TestEngine) async throws {
    var world = try await TestWorld(on: engine)
    let (early, late) = (
      try await world.submit(.allowance, by: .receptionistHoa, on: "2026-03-02 09:00"),
      try await world.submit(.allowance, by: .receptionistHoa, on: "2026-03-02 09:00")
    )
    try await world.advance(early, to: "7", on: "2026-03-03 09:00")

    var process = try ReferenceProcess.named("tcxh-2013-huyen")
    process.steps.removeAll { $0.id == "3" }
    process.steps[1].next = ["4"]
    try await world.db.write { [process] tx in
      _ = try CatalogueRegister.publish(
        process, slug: "tcxh-2013-huyen", at: ("2026-03-03 10:00" as Moment).instant, in: tx)
    }
    world = try await world.reloaded(on: Day(2026, 3, 4))
    try await world.advance(late, to: "7", on: "2026-03-04 09:00")

    for (top, steps) in [(early, 6), (late, 5)] {
      let leg = try #require(try await world.legs(of: top).first)
      #expect(try await world.dossier(leg.code).process.steps.count == steps)
      try await world.finish(top, on: "2026-03-05 09:00")
    }
    #expect(try await world.faults().isEmpty)
  }

  @Test("A retired version takes no new dossier, and finishes those it has", arguments: TestEngine.allCases)
  func retired(on engine: TestEngine) async throws {
    var world = try await TestWorld(on: engine)
    var process = try ReferenceProcess.named("khai-sinh")
    process.steps[1].name = "Thẩm tra lại"
    world = try await world.publish(process, for: .birth, on: "2026-03-02 08:00")
    let second = try await world.submit(.birth, by: .receptionistHoa, on: "2026-03-02 09:00")

    let version = try #require(world.rules.process("khai-sinh", on: Day(2026, 3, 2)))
    let (rules, administrator) = (world.rules, try world.officer(.provinceAdministrator))
    try await world.db.write {
      try PublishedProcess.retire(
        version, from: Day(2026, 3, 3), under: rules, by: administrator, at: ("2026-03-02 10:00" as Moment).instant,
        in: $0)
    }
    world = try await world.reloaded(on: Day(2026, 3, 3))
    let first = try await world.submit(.birth, by: .receptionistHoa, on: "2026-03-03 09:00")

    #expect(try await world.dossier(second).step("2")?.name == "Thẩm tra lại")
    #expect(try await world.dossier(first).step("2")?.name != "Thẩm tra lại")
    for code in [first, second] { try await world.finish(code, on: "2026-03-03 14:00") }
    #expect(try await world.faults().isEmpty)
  }
}
