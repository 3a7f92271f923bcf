@testable import Casework
import Dossiers
import Identity
import Jobs
import Procedures
import Rules
import Storage
import TestSupport
import Testing
import WorkingTime

@Suite("Who waits for which walk")
struct WalkTurnsTests {
  private let tenthOff = CalendarChange.day(Day(2026, 3, 10), .off, reason: "Nghỉ bão")
  private let now = ("2026-03-05 08:00" as Moment).instant

  /// A world with a dossier and with more to pass by than one slice has.
  private func world(_ engine: TestEngine) async throws -> TestWorld {
    let world = try await TestWorld(on: engine)
    try await world.submit(.buildingPermit, by: .receptionistHoa, on: "2026-03-02 09:00")
    return world
  }

  /// As if many more had come in.
  private func lengthen(_ world: TestWorld) async throws {
    try await world.db.write { try $0.run("UPDATE dossier_walk SET last = 30000 WHERE ended_at IS NULL") }
  }

  private func round(_ world: TestWorld, at now: Instant) async throws {
    let job = try #require(Dossier.jobs(under: world.rulebooks { now }).first { $0.name == "walk" })
    _ = try await job.round(in: world.db, now: { now })
  }

  private func share(_ id: ID<DossierWalk>, _ world: TestWorld) async throws -> Double {
    try #require(try await world.db.read { try Walked<CalendarPreviewing>.find(id, in: $0) }).share
  }

  @Test("Only whoever may change a process has its move previewed", arguments: TestEngine.allCases)
  func right(on engine: TestEngine) async throws {
    let before = try await TestWorld(on: engine)
    try await before.submit(.consultedPermit, by: .receptionistHoa, on: "2026-03-02 09:00")
    let world = try await MoveWorld("gpxd", in: before, by: MoveTests.change)
    let (rules, stranger) = (world.here.rules, try before.officer(.administratorTam))

    for preview in [
      MovePreviewing(from: world.old, to: world.new, by: world.mapping()),
      MovePreviewing(from: world.old, toDraft: world.new.process, by: world.mapping()),
    ] {
      await #expect(throws: CatalogueRefusal.notYourProcess) {
        try await before.db.write { [now] in try preview.order(under: rules, by: stranger, at: now, in: $0) }
      }
    }
    await #expect(throws: CatalogueRefusal.notYourCalendar) {
      try await before.db.write { [now, tenthOff] in
        try tenthOff.preview(under: rules, by: stranger, at: now, in: $0)
      }
    }
    #expect(try await before.count("SELECT COUNT(*) FROM dossier_walk") == 0)
  }

  @Test("A person has one open preview of a kind; the one before stops and says so", arguments: TestEngine.allCases)
  func replaced(on engine: TestEngine) async throws {
    let world = try await world(engine)
    let (rules, officer) = (world.rules, try world.officer(.provinceAdministrator))
    func order() async throws -> ID<DossierWalk> {
      try await world.db.write { [now, tenthOff] in
        try tenthOff.preview(under: rules, by: officer, at: now, in: $0)
      }
    }
    func seen(_ id: ID<DossierWalk>) async throws -> Walked<CalendarPreviewing>? {
      try await world.db.read { try Walked<CalendarPreviewing>.find(id, in: $0) }
    }

    let (first, second) = (try await order(), try await order())
    #expect(try await seen(first)?.fault(at: now) == PreviewRefusal.replaced.sentence)
    #expect(try await seen(second)?.fault(at: now) == nil)
    let ids = try await withThrowingTaskGroup(of: ID<DossierWalk>.self) { group in
      for _ in 1...8 { group.addTask { try await order() } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    try await world.rounds(of: "walk", at: now)

    let last = try #require(ids.max { $0.rawValue < $1.rawValue })
    #expect(try await seen(last)?.endedAt == now)
    #expect(try await world.count("SELECT COUNT(*) FROM dossier_walk WHERE ended_at IS NOT NULL") == 1)
    #expect(try await world.count("SELECT COUNT(*) FROM dossier_walk") == 2)
    let other = try #require(
      try await world.db.read {
        try $0.value("SELECT id FROM dossier_walk WHERE ended_at IS NULL", as: ID<DossierWalk>.self)
      })
    await #expect(throws: PreviewRefusal.replaced) {
      try await world.db.write { [now] in
        try DueReview.publish(previewed: other, under: rules, by: officer, at: now, in: $0)
      }
    }
  }

  @Test("What was published goes before previews", arguments: TestEngine.allCases)
  func published(on engine: TestEngine) async throws {
    let world = try await world(engine)
    let (rules, officer) = (world.rules, try world.officer(.provinceAdministrator))
    let preview = try await world.db.write { [now, tenthOff] tx in
      let id = try tenthOff.preview(under: rules, by: officer, at: now, in: tx)
      let friday = CalendarChange.day(Day(2026, 3, 13), .off, reason: "Nghỉ bão")
      try DueReview.publish(friday, under: rules, by: officer, at: now, in: tx)
      return id
    }
    try await lengthen(world)

    for _ in 1...6 { try await round(world, at: now) }
    #expect(try await share(preview, world) == 0)
    #expect(try await world.count("SELECT reached FROM dossier_walk WHERE kind = 'review_line'") == 30_000)
    // It ends a while after the change: until then the previews get on.
    try await round(world, at: now)
    #expect(try await share(preview, world) > 0)
  }

  @Test("Previews of many people take turns, and none starves", arguments: TestEngine.allCases)
  func turns(on engine: TestEngine) async throws {
    let world = try await world(engine)
    let rules = world.rules
    try await world.db.write { [now, tenthOff] tx in
      let accounts = try tx.values("SELECT id FROM account ORDER BY id LIMIT 25", as: ID<Account>.self)
      try #require(accounts.count == 25)
      for account in accounts {
        _ = try DossierWalk.begin(
          CalendarPreviewing(change: tenthOff), under: rules, by: account, at: now, in: tx)
      }
    }
    try await lengthen(world)

    for second in 1...5 { try await round(world, at: now.adding(seconds: second)) }
    // Five rounds of twenty slices are four for each.
    #expect(try await world.count("SELECT COUNT(*) FROM dossier_walk WHERE reached = 20000") == 25)
  }
}
