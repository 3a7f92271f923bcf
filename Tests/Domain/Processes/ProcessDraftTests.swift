import Casework
import Dossiers
import Identity
import Procedures
import Processes
import Rules
import Storage
import TestSupport
import Testing
import WorkingTime
import Workflow

@Suite("Process drafts")
struct ProcessDraftTests {
  private static let birth = "khai-sinh"

  @Test("What is shipped is published from the beginning", arguments: TestEngine.allCases)
  func shipped(on engine: TestEngine) async throws {
    let world = try await ProcessWorld(on: engine)
    let rules = try await world.rules()
    let version = try #require(rules.process(Self.birth, on: Day(2013, 1, 1)))
    #expect(version.version == 1 && version.validFrom == Day(2013, 1, 1) && version.retiredFrom == nil)
  }

  @Test("A dossier follows the version in force on the day it came, and keeps it", arguments: TestEngine.allCases)
  func versions(on engine: TestEngine) async throws {
    let world = try await ProcessWorld(on: engine)
    let old = try await world.here.submit(.birth, by: .receptionistHoa, on: "2026-03-02 09:30")
    try await world.begin(Self.birth)
    try await world.change(Self.birth, revision: 1) { $0.steps[1].name = "Đối chiếu kỹ" }
    #expect(try await world.publish(Self.birth, revision: 2, from: Day(2026, 3, 5)) == 2)

    let rules = try await world.rules()
    let procedure = try #require(rules.procedure(code: "1.001193", on: Day(2026, 3, 4)))
    #expect(rules.process(of: procedure, on: Day(2026, 3, 4))?.version == 1)
    #expect(rules.process(of: procedure, on: Day(2026, 3, 5))?.version == 2)
    let names = try await world.here.db.read { tx in
      try Dossier.find(old, under: rules, in: tx).process.steps[1].name
    }
    #expect(names != "Đối chiếu kỹ")
    #expect(try await world.draft(Self.birth) == nil)
    #expect(try await world.changes(Self.birth).map(\.what) == [.published, .checked, .changed, .begun])
    #expect(Set(try await world.changes(Self.birth).map(\.actorName)) == [Person.provinceAdministrator.name])
  }

  @Test(
    "Of two who change the same draft the second is told, and nothing of the first is lost",
    arguments: TestEngine.allCases)
  func concurrent(on engine: TestEngine) async throws {
    let world = try await ProcessWorld(on: engine)
    try await world.begin(Self.birth)
    let outcomes = await withTaskGroup(of: Bool.self) { group in
      for number in 0..<4 {
        group.addTask {
          do {
            try await world.change(Self.birth, revision: 1) { $0.steps[1].name = "Người \(number)" }
            return true
          } catch CatalogueRefusal.draftChanged(by: Person.provinceAdministrator.name) {
            return false
          } catch {
            Issue.record(error)
            return false
          }
        }
      }
      return await group.reduce(into: [Bool]()) { $0.append($1) }
    }
    #expect(outcomes.filter { $0 }.count == 1)
    #expect(try await world.draft(Self.birth)?.revision == 2)
    #expect(try await world.draft(Self.birth)?.process.steps[1].name.hasPrefix("Người") == true)
  }

  @Test("A second draft of the same process is refused", arguments: TestEngine.allCases)
  func oneDraft(on engine: TestEngine) async throws {
    let world = try await ProcessWorld(on: engine)
    try await world.begin(Self.birth)
    await #expect(throws: CatalogueRefusal.draftThere(Self.birth)) { try await world.begin(Self.birth) }
    await #expect(throws: CatalogueRefusal.badSlug) { try await world.begin("Khai Sinh", from: Self.birth) }
  }

  @Test("Publishing refuses with all that is wrong, and nothing changes", arguments: TestEngine.allCases)
  func refused(on engine: TestEngine) async throws {
    let world = try await ProcessWorld(on: engine)
    try await world.begin(Self.birth)
    try await world.change(Self.birth, revision: 1) { process in
      // The ward's justice room has no leader.
      process.steps[1].performer.role = "leader"
      process.steps[1].minutes = 4_800
    }
    do {
      try await world.publish(Self.birth, revision: 2)
      Issue.record("A faulty draft was published")
    } catch CatalogueRefusal.draftFaults(let sentences) {
      #expect(sentences.contains { $0.contains("quá thời hạn") })
      #expect(sentences.contains { $0.contains("UBND phường Mỹ Bình chưa có ai giữ vai trò này") })
    }
    #expect(try await world.rules().versions(of: Self.birth).count == 1)
    #expect(try await world.draft(Self.birth)?.isChecked == false)
  }

  @Test("A day that is over is refused")
  func past() async throws {
    let world = try await ProcessWorld(on: .sqlite)
    try await world.begin(Self.birth)
    await #expect(throws: CatalogueRefusal.dayIsOver) {
      try await world.publish(Self.birth, revision: 1, from: Day(2026, 3, 1))
    }
  }

  @Test("A procedure can be given a process of its own, from a day on", arguments: TestEngine.allCases)
  func own(on engine: TestEngine) async throws {
    let world = try await ProcessWorld(on: engine)
    try await world.begin("xay-dung-rieng", from: "chung", procedure: "1.013225")
    try await world.publish("xay-dung-rieng", revision: 1, from: Day(2026, 3, 9))
    let rules = try await world.rules()
    let procedure = try #require(rules.procedure(code: "1.013225", on: Day(2026, 3, 9)))
    #expect(rules.process(of: procedure, on: Day(2026, 3, 8))?.slug == "chung")
    #expect(rules.process(of: procedure, on: Day(2026, 3, 9))?.slug == "xay-dung-rieng")
    #expect(rules.procedures(by: "xay-dung-rieng", on: Day(2026, 3, 9)).map(\.code) == ["1.013225"])
  }

  @Test("Loading the shipped file again leaves a process alone that was changed here", arguments: TestEngine.allCases)
  func loadedAgain(on engine: TestEngine) async throws {
    let world = try await ProcessWorld(on: engine)
    try await world.begin(Self.birth)
    try await world.change(Self.birth, revision: 1) { $0.steps[1].name = "Của tỉnh" }
    try await world.publish(Self.birth, revision: 2)
    let shipped = try ReferenceProcess.named(Self.birth)
    try await world.here.db.write { tx in
      _ = try CatalogueRegister.publish(shipped, slug: Self.birth, at: ProcessWorld.now.instant, in: tx)
    }
    #expect(try await world.rules().versions(of: Self.birth).map(\.version) == [2, 1])
  }

  @Test("A retired version gives way to the one before it; the last one stays", arguments: TestEngine.allCases)
  func retire(on engine: TestEngine) async throws {
    let world = try await ProcessWorld(on: engine)
    try await world.begin(Self.birth)
    try await world.change(Self.birth, revision: 1) { $0.steps[1].name = "Của tỉnh" }
    try await world.publish(Self.birth, revision: 2)
    let (rules, officer) = (try await world.rules(), try world.here.officer(.provinceAdministrator))
    let version = try #require(rules.versions(of: Self.birth).first)
    try await world.here.db.write {
      try PublishedProcess.retire(
        version, from: Day(2026, 3, 3), under: rules, by: officer, at: ProcessWorld.now.instant, in: $0)
    }
    let after = try await world.rules()
    #expect(after.process(Self.birth, on: Day(2026, 3, 2))?.version == 2)
    #expect(after.process(Self.birth, on: Day(2026, 3, 3))?.version == 1)
    let first = try #require(after.versions(of: Self.birth).last)
    await #expect(throws: CatalogueRefusal.lastVersion) {
      try await world.here.db.write {
        try PublishedProcess.retire(
          first, from: Day(2026, 3, 4), under: after, by: officer, at: ProcessWorld.now.instant, in: $0)
      }
    }
  }

  @Test("An agency changes only what nobody else works by", arguments: TestEngine.allCases)
  func rights(on engine: TestEngine) async throws {
    let world = try await ProcessWorld(on: engine)
    await #expect(throws: CatalogueRefusal.notYourProcess) { try await world.begin(Self.birth, by: .administratorTam) }
    await #expect(throws: CatalogueRefusal.notYourProcess) { try await world.begin("chung", by: .administratorTrade) }
    try await world.begin("khuyen-mai", by: .administratorTrade)
    await #expect(throws: CatalogueRefusal.notYourProcess) {
      try await world.change("khuyen-mai", revision: 1, by: .administratorTam) { $0.steps[0].name = "X" }
    }
  }
}
