import Casework
import Dossiers
import Jobs
import Procedures
import Rules
import Storage
import TestSupport
import Testing
import WorkingTime

@Suite("Every dossier is passed by in slices")
struct DossierWalkTests {
  private let tenthOff = CalendarChange.day(Day(2026, 3, 10), .off, reason: "Nghỉ bão")
  private let now = ("2026-03-02 10:00" as Moment).instant

  private func permits(_ world: TestWorld) async throws -> [String] {
    var codes: [String] = []
    for _ in 1...4 {
      codes.append(try await world.submit(.buildingPermit, by: .receptionistHoa, on: "2026-03-02 09:00"))
    }
    return codes
  }

  private func order(_ world: TestWorld) async throws -> ID<DossierWalk> {
    let (rules, officer) = (world.rules, try world.officer(.provinceAdministrator))
    return try await world.db.write { [now, tenthOff] in
      try tenthOff.preview(under: rules, by: officer, at: now, in: $0)
    }
  }

  private func seen(_ id: ID<DossierWalk>, _ world: TestWorld) async throws -> Walked<CalendarPreviewing> {
    try #require(try await world.db.read { try Walked<CalendarPreviewing>.find(id, in: $0) })
  }

  private func job(_ world: TestWorld) throws -> any Round {
    try #require(Dossier.jobs(under: world.rulebooks { now }).first { $0.name == "walk" })
  }

  @Test("A preview fills slice by slice, and several workers count each dossier once", arguments: TestEngine.allCases)
  func fills(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let codes = try await permits(world)
    try await spread(world)
    let id = try await order(world)
    #expect(try await seen(id, world).share == 0)

    _ = try await job(world).round(in: world.db, now: { now })
    let first = try await seen(id, world)
    #expect(first.endedAt == nil && first.share > 0 && first.share < 1 && first.found.running < 4)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 1...4 {
        group.addTask { while try await job(world).round(in: world.db, now: { now }).isBusy {} }
      }
      try await group.waitForAll()
    }
    try await world.rounds(of: "walk", at: now)

    let whole = try await seen(id, world)
    #expect(whole.endedAt == now && whole.share == 1)
    #expect(whole.found.running == 4 && whole.found.moved == 4)
    #expect(Set(whole.found.examples.map(\.code)) == Set(codes))
  }

  @Test("One dossier that cannot be read keeps nobody from seeing the others", arguments: TestEngine.allCases)
  func unreadable(on engine: TestEngine) async throws {
    let before = try await TestWorld(on: engine)
    var codes: [String] = []
    for _ in 1...3 {
      codes.append(try await before.submit(.consultedPermit, by: .receptionistHoa, on: "2026-03-02 09:00"))
    }
    let world = try await MoveWorld("gpxd", in: before, by: MoveTests.change)
    try await before.db.write { [codes] in
      try $0.run("UPDATE dossier SET flow = 'no flow' WHERE code = \(codes[1])")
      try $0.run("UPDATE dossier SET stops = '{bad' WHERE code = \(codes[2])")
    }

    let preview = try await world.preview(world.mapping(["3": "tham-dinh"]))

    #expect(preview.running == 3 && preview.goes == 1 && preview.unreadable == 2)
    let failures = try await before.db.read { try JobFailure.list(of: "read", in: $0) }
    #expect(Set(failures.map(\.subject)) == Set(codes.dropFirst()))
    #expect(failures.allSatisfy { $0.reason.hasPrefix("Dữ liệu đã lưu không đọc được") }, "\(failures)")
  }

  @Test(
    "One dossier that cannot be read is named until it can, and keeps no other from its new date",
    arguments: TestEngine.allCases)
  func unreadableRunning(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let codes = try await permits(world)
    try await world.db.write { try $0.run("UPDATE dossier SET stops = '{bad' WHERE code = \(codes[1])") }
    let (rules, officer) = (world.rules, try world.officer(.provinceAdministrator))
    let id = try await order(world)
    try await world.rounds(of: "walk", at: now)

    let whole = try await seen(id, world)
    #expect(whole.endedAt == now && whole.fault(at: now) == nil)
    #expect(whole.found.running == 3 && whole.found.moved == 3 && whole.found.unreadable == 1)
    func named() async throws -> [String] {
      try await world.db.read { try JobFailure.list(of: "read", in: $0) }.map(\.subject)
    }
    #expect(try await named() == [codes[1]])

    try await world.db.write { [now] in
      try DueReview.publish(previewed: id, under: rules, by: officer, at: now, in: $0)
    }
    try await world.rounds(of: "walk", at: now)
    try await world.rounds(of: "due-review", at: now)
    for (place, code) in codes.enumerated() where place != 1 {
      #expect(try await world.history(of: code).last == "redated")
    }

    try await world.rounds(of: "read", at: now.adding(minutes: 1))
    #expect(try await named() == [codes[1]])
    try await world.db.write { try $0.run("UPDATE dossier SET stops = '' WHERE code = \(codes[1])") }
    try await world.rounds(of: "read", at: now.adding(minutes: 10))
    try await world.rounds(of: "due-review", at: now.adding(minutes: 10))
    #expect(try await named().isEmpty)
    #expect(try await world.history(of: codes[1]).last == "redated")
  }

  @Test("A preview that nobody waits for any more is swept, and tried no more", arguments: TestEngine.allCases)
  func useless(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    _ = try await permits(world)
    let id = try await order(world)
    let later = now.adding(minutes: 60)

    try await world.rounds(of: "walk", at: later)

    let left = try await seen(id, world)
    #expect(left.endedAt == nil && left.fault(at: later) == PreviewRefusal.outdated.sentence)
    #expect(try await world.db.write { try DossierWalk.sweep(at: later.adding(minutes: -1), in: $0) } == 0)
    #expect(try await world.db.write { try DossierWalk.sweep(at: later, in: $0) } == 1)
  }

  @Test("A walk that fails as a whole says why", arguments: TestEngine.allCases)
  func fault(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    _ = try await permits(world)
    let id = try await order(world)
    #expect(try await seen(id, world).fault(at: now) == nil)
    try await world.db.write { try $0.run("ALTER TABLE dossier RENAME COLUMN leg_minutes TO minutes_of_leg") }

    try await world.rounds(of: "walk", at: now)

    #expect(try await seen(id, world).fault(at: now)?.hasPrefix("Cơ sở dữ liệu báo lỗi") == true)
  }

  @Test("Exactly what was previewed is ordered, once it is whole", arguments: TestEngine.allCases)
  func carriedOut(on engine: TestEngine) async throws {
    let before = try await TestWorld(on: engine)
    try await before.submit(.consultedPermit, by: .receptionistHoa, on: "2026-03-02 09:00")
    let world = try await MoveWorld("gpxd", in: before, by: MoveTests.change)
    let (rules, officer) = (world.here.rules, try before.officer(.provinceAdministrator))
    let now = ("2026-03-05 08:00" as Moment).instant
    func preview() async throws -> ID<DossierWalk> {
      try await before.db.write { [mapping = world.mapping(["3": "tham-dinh"])] in
        try MovePreviewing(from: world.old, to: world.new, by: mapping).order(
          under: rules, by: officer, at: now, in: $0)
      }
    }
    func give(_ id: ID<DossierWalk>, at now: Instant) async throws {
      try await before.db.write { try MoveOrder.give(previewed: id, under: rules, by: officer, at: now, in: $0) }
    }

    let id = try await preview()
    await #expect(throws: PreviewRefusal.unfinished) { try await give(id, at: now) }
    try await before.rounds(of: "walk", at: now)
    await #expect(throws: PreviewRefusal.outdated) { try await give(id, at: now.adding(minutes: 60)) }
    try await give(id, at: now)
    // Sent twice, it is ordered once; another order waits for this one.
    try await give(id, at: now)
    let other = try await preview()
    try await before.rounds(of: "walk", at: now)
    await #expect(throws: MoveRefusal.underWay) { try await give(other, at: now) }
    try await before.rounds(of: "walk", at: now)
    try await before.rounds(of: "move", at: now)
    let progress = try #require(try await world.progress())
    #expect(progress.moved == 1 && progress.waiting == 0)
    #expect(try await before.count("SELECT COUNT(*) FROM process_move WHERE mapping LIKE '%\"3\":\"tham-dinh\"%'") == 1)

    #expect(try await before.db.write { try DossierWalk.sweep(at: now.adding(minutes: 1_439), in: $0) } == 0)
    #expect(try await before.db.write { try DossierWalk.sweep(at: now.adding(minutes: 1_440), in: $0) } == 3)
    await #expect(throws: PreviewRefusal.gone) { try await give(id, at: now) }
  }

  /// As if years of finished dossiers lay between them.
  private func spread(_ world: TestWorld) async throws {
    try await world.db.write { tx in
      // Deferred to the end on SQLite, and not asked on PostgreSQL, where a superuser plays the replica.
      try tx.run(
        tx.engine == .sqlite ? "PRAGMA defer_foreign_keys = ON" : "SET LOCAL session_replication_role = replica")
      for id in try tx.values("SELECT id FROM dossier ORDER BY id DESC", as: Int64.self) {
        for table in Self.pointing {
          try tx.run("UPDATE \(table) SET dossier_id = \(id * 6_000) WHERE dossier_id = \(id)")
        }
        try tx.run("UPDATE dossier SET id = \(id * 6_000) WHERE id = \(id)")
      }
    }
  }

  private static let pointing: [SQL] = ["dossier_event", "task", "dossier_paper", "time_job", "submission_key"]
}
