import Agencies
import Casework
import Worklists
import Dossiers
import Identity
import Storage
import TestSupport
import Testing
import WorkingTime

@Suite("One order for many dossiers")
struct BulkTests {
  let now = ("2026-03-02 10:30" as Moment).instant

  /// Births that wait for the leader's signature.
  func ready(_ count: Int, in world: TestWorld) async throws -> [Bulk.Item] {
    var items: [Bulk.Item] = []
    for _ in 0..<count {
      let code = try await world.submit(.birth, by: .receptionistHoa, on: "2026-03-02 09:00")
      try await world.forward(code, by: .officerHa, on: "2026-03-02 10:00")
      items.append(Bulk.Item(.signOff, code: code, step: "3"))
    }
    return items
  }

  func record(_ key: String, in world: TestWorld) async throws -> Bulk.Record {
    let leader = try world.officer(.leaderMinh)
    return try #require(try await world.db.read { try Bulk.Record.find(key, of: leader, in: $0) })
  }

  @Test("Each is done or refused by itself, and keeps its answer", arguments: TestEngine.allCases)
  func each(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    var items = try await ready(3, in: world)
    try await world.signOff(items[1].code, by: .leaderMinh, on: "2026-03-02 10:10")
    items.append(Bulk.Item(.signOff, code: "000.00.00.H01-260302-9999", step: "3"))
    let leader = try world.officer(.leaderMinh)

    let wasSentBefore = try await Bulk(key: "k1", note: "Đồng ý")
      .run(items, by: leader, under: world.rules, at: now, on: world.db)

    let lines = try await record("k1", in: world).lines
    #expect(!wasSentBefore && lines.map(\.isDone) == [true, false, true, false])
    #expect(lines[1].refusal?.contains("Trương Văn Minh đã làm xong") == true)
    #expect(lines[3].refusal?.contains("Không có hồ sơ mang mã") == true)
    #expect(try await world.steps(of: items[2].code) == ["4"])
    #expect(try await world.faults().isEmpty)
  }

  @Test("Sent twice, also at the same time, it is done once", arguments: TestEngine.allCases)
  func once(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let items = try await ready(8, in: world)
    let (leader, rules, now) = (try world.officer(.leaderMinh), world.rules, now)

    let before = try await withThrowingTaskGroup(of: Bool.self) { group in
      for _ in 0..<3 {
        group.addTask { try await Bulk(key: "k1").run(items, by: leader, under: rules, at: now, on: world.db) }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }

    #expect(before.count { !$0 } == 1)
    #expect(try await record("k1", in: world).lines.allSatisfy(\.isDone))
    #expect(try await world.count("SELECT COUNT(*) FROM dossier_event WHERE kind = 'signed'") == 8)
    #expect(try await world.faults().isEmpty)
  }

  @Test("A run that was cut short goes on when it is sent again", arguments: TestEngine.allCases)
  func goesOn(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let items = try await ready(3, in: world)
    let (leader, rules, now) = (try world.officer(.leaderMinh), world.rules, now)
    try await Bulk(key: "k1").run(items, by: leader, under: rules, at: now, on: world.db)
    // As if the program had stopped before the last: its answer was never written, its act never done.
    try await world.db.write { try $0.run("UPDATE bulk_item SET answered_at = NULL WHERE place = 2") }
    try await world.takeBack(items[2].code, step: "3", by: .leaderMinh, on: "2026-03-02 10:31")

    #expect(try await Bulk(key: "k1").run(items, by: leader, under: rules, at: now.adding(minutes: 5), on: world.db))

    #expect(try await record("k1", in: world).lines.allSatisfy(\.isDone))
    #expect(try await world.steps(of: items[2].code) == ["4"])
  }

  @Test("The key of one order is no other's, and each officer has keys of their own", arguments: TestEngine.allCases)
  func keys(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let items = try await ready(2, in: world)
    let (leader, hoa, rules, now) = (
      try world.officer(.leaderMinh), try world.officer(.receptionistHoa), world.rules, now
    )
    try await Bulk(key: "k1").run([items[0]], by: leader, under: rules, at: now, on: world.db)

    await #expect(throws: BulkRefusal.sentAlready) {
      try await Bulk(key: "k1").run(items, by: leader, under: rules, at: now, on: world.db)
    }
    await #expect(throws: BulkRefusal.sentAlready) {
      try await Bulk(key: "k1", note: "Khác").run([items[0]], by: leader, under: rules, at: now, on: world.db)
    }
    #expect(try await world.db.read { try Bulk.Record.find("k1", of: hoa, in: $0) } == nil)
    #expect(try await !Bulk(key: "k1").run([items[1]], by: hoa, under: rules, at: now, on: world.db))
    let refused = try await world.db.read { try Bulk.Record.find("k1", of: hoa, in: $0) }
    #expect(refused?.lines.first?.refusal == "Bạn không được giao việc “Ký duyệt” của hồ sơ này.")
  }

  @Test("Two hundred at most; old orders are swept with their lines", arguments: TestEngine.allCases)
  func bounds(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let items = try await ready(1, in: world)
    let (leader, rules, now) = (try world.officer(.leaderMinh), world.rules, now)
    await #expect(throws: BulkRefusal.tooManyAtOnce) {
      try await Bulk(key: "k0").run(
        Array(repeating: items[0], count: 201), by: leader, under: rules, at: now, on: world.db)
    }
    try await Bulk(key: "k1").run(items, by: leader, under: rules, at: now, on: world.db)

    #expect(try await world.db.write { try Bulk.sweep(at: now.adding(minutes: 29 * 1_440), in: $0) } == 0)
    #expect(try await world.db.write { try Bulk.sweep(at: now.adding(minutes: 30 * 1_440), in: $0) } == 1)
    #expect(try await world.count("SELECT COUNT(*) FROM bulk_item") == 0)
  }

  @Test("An unnamed recipient is each dossier's own applicant", arguments: TestEngine.allCases)
  func recipient(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let code = try await world.submit(.birth, by: .receptionistHoa, on: "2026-03-02 09:00")
    try await world.advance(code, to: "5", on: "2026-03-02 09:30")
    let (hoa, rules, now) = (try world.officer(.receptionistHoa), world.rules, now)
    try await Bulk(key: "k1", handOver: HandOver(recipient: " ", method: .post))
      .run([Bulk.Item(.handOver, code: code, step: "5")], by: hoa, under: rules, at: now, on: world.db)
    let happenings = try await world.file(of: code).events.compactMap { $0.content.happening as? HandedOver }
    #expect(happenings.contains(HandedOver(step: "5", recipient: "Nguyễn Thị Lan", method: .post)))
  }
}
