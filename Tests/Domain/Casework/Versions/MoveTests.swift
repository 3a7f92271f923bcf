import Agencies
import Casework
import Dossiers
import Identity
import Procedures
import Rules
import Storage
import TestSupport
import Testing
import WorkingTime
import Workflow

@Suite("Running dossiers follow to another version")
struct MoveTests {
  /// The permit's appraisal goes by another id, is checked on the spot first, and is looked through by the leaders.
  static let change: @Sendable (inout ProcessDefinition) -> Void = { process in
    process.steps[1].next = ["2b"]
    process.steps[2].id = "tham-dinh"
    process.steps[4].performer.place = "solving/leaders"
    process.steps.insert(
      Step(
        id: "2b", name: "Kiểm tra thực địa", kind: .work,
        performer: Performer(role: "specialist", place: "solving/room"), minutes: 0, next: ["tham-dinh"]), at: 2)
  }

  /// Permits before their appraisal, at it, and after it.
  private func permits(_ world: TestWorld) async throws -> [String] {
    var codes: [String] = []
    for _ in 1...3 {
      codes.append(try await world.submit(.consultedPermit, by: .receptionistHoa, on: "2026-03-02 09:00"))
    }
    for code in codes.dropFirst() { try await world.forward(code, by: .headLand, on: "2026-03-02 10:00") }
    try await world.forward(codes[2], choice: "trinh", by: .officerDat, on: "2026-03-03 09:00")
    return codes
  }

  @Test("They stand where the mapping says, in the hands the new version names", arguments: TestEngine.allCases)
  func moves(on engine: TestEngine) async throws {
    let before = try await TestWorld(on: engine)
    let codes = try await permits(before)
    let due = try await before.dueAt(of: codes[0])
    let messages = try await before.count("SELECT COUNT(*) FROM outbox")
    let world = try await MoveWorld("gpxd", in: before, by: Self.change)
    let mapping = world.mapping(["3": "tham-dinh"], waiving: ["2b"])

    let preview = try await world.preview(mapping)
    #expect(preview.standing == ["2": 1, "3": 1, "5": 1])
    #expect(preview.running == 3 && preview.goes == 3 && preview.stays.isEmpty)
    #expect(try await world.order(mapping) == 3)
    #expect(try await world.here.history(of: codes[0]).last == "accepted")
    #expect(try await world.work() == 3)
    #expect(try await world.work() == 0)

    #expect(try await world.here.steps(of: codes[0]) == ["2"])
    #expect(try await world.here.steps(of: codes[1]) == ["tham-dinh"])
    #expect(try await world.here.steps(of: codes[2]) == ["5"])
    for code in codes {
      let file = try await world.here.file(of: code)
      #expect(file.events.last?.content.happening.kind == "moved")
      #expect(file.events.last?.actorName == Person.provinceAdministrator.name)
      #expect(try await world.here.dueAt(of: code) == due)
    }
    // The appraisal has a name of its own again, the leaders have the paper, and the room has it no more.
    let leaders = try #require(
      world.here.rules.territory.units.first {
        $0.kind == .leaders && $0.id == (try? world.here.officer(.leaderMinh))?.positions.first?.unitID
      })
    #expect(try await world.here.dossier(codes[2]).tasks.map(\.unitID) == [leaders.id])
    let file = try await world.here.file(of: codes[1])
    #expect(file.tasks.map(\.step) == ["2", "3", "tham-dinh"])
    #expect(file.tasks.map { file.step(of: $0)?.name }.last == "Thẩm định bản vẽ, kiểm tra thực địa")
    #expect(file.tasks.map { file.step(of: $0)?.name }[1] == "Thẩm định bản vẽ, kiểm tra thực địa")
    #expect(try await world.here.count("SELECT COUNT(*) FROM outbox") == messages)
    #expect(try await world.here.faults().isEmpty)

    for code in codes { try await world.here.finish(code, on: "2026-03-06 09:00") }
    #expect(try await world.here.history(of: codes[0]).count { $0 == "forwarded" } >= 3)
    #expect(try await world.here.faults().isEmpty)
    #expect(try await world.here.db.read { try Verification.balance(in: $0) }.holds)
  }

  @Test("Who is past what the new version asks for stays, with the reason", arguments: TestEngine.allCases)
  func stays(on engine: TestEngine) async throws {
    let before = try await TestWorld(on: engine)
    let codes = try await permits(before)
    let world = try await MoveWorld("gpxd", in: before, by: Self.change)
    let mapping = world.mapping(["3": "tham-dinh"])

    let preview = try await world.preview(mapping)
    #expect(preview.goes == 1)
    #expect(preview.stays == [.init(fault: .skips("2b"), count: 2, codes: [codes[1], codes[2]])])
    try await world.order(mapping)
    #expect(try await world.work() == 3)

    let progress = try #require(try await world.progress())
    #expect(progress.moved == 1 && progress.stayed == 2 && progress.waiting == 0)
    #expect(try await world.stayed().map(\.code) == [codes[1], codes[2]])
    #expect(try await world.stayed().allSatisfy { $0.reason.contains("Kiểm tra thực địa") })
    // Those finish by the old version, and may be ordered again another way.
    try await world.here.finish(codes[1], on: "2026-03-06 09:00")
    #expect(try await world.order(world.mapping(["3": "tham-dinh"], waiving: ["2b"]), on: "2026-03-06 10:00") == 1)
    #expect(try await world.work(on: "2026-03-06 10:01") == 1)
    #expect(try await world.here.history(of: codes[2]).last == "moved")
    #expect(try await world.here.faults().isEmpty)
  }

  @Test("Questions go along, a leg that runs elsewhere stays with its step", arguments: TestEngine.allCases)
  func others(on engine: TestEngine) async throws {
    let before = try await TestWorld(on: engine)
    let asking = try await before.submit(.consultedPermit, by: .receptionistHoa, on: "2026-03-02 09:00")
    try await before.forward(asking, by: .headLand, on: "2026-03-02 10:00")
    try await before.forward(asking, choice: "lay-y-kien", by: .officerDat, on: "2026-03-03 09:00")
    let world = try await MoveWorld("gpxd", in: before) { process in
      Self.change(&process)
      process.steps[4].id = "hoi"
      process.steps[3].choices[0].target = .next(["hoi"])
    }
    try await world.order(world.mapping(["3": "tham-dinh", "4": "hoi"], waiving: ["2b"]))
    #expect(try await world.work() == 1)
    #expect(try await world.here.dossier(asking).tasks.map(\.step).sorted() == ["c1", "c2", "c3", "c4", "hoi"])
    try await world.here.answerConsultation(asking, by: .officerDat, on: "2026-03-05 08:30")
    #expect(try await world.here.timePasses(to: "2026-03-05 09:00") == 3)
    #expect(try await world.here.steps(of: asking) == ["5"])

    let top = try await before.submit(.allowance, by: .receptionistHoa, on: "2026-03-02 09:00")
    try await before.advance(top, to: "7", on: "2026-03-03 09:00")
    let leg = try #require(try await before.legs(of: top).first)
    let chain = try await MoveWorld("tcxh-2013", in: world.here) { $0.steps[0].name = "Tiếp nhận, số hóa" }
    try await chain.order(chain.mapping())
    #expect(try await chain.work() == 1)
    #expect(try await chain.here.history(of: top).last == "moved")
    try await chain.here.accept(leg.code, by: .receptionistXuyen, on: "2026-03-05 09:00")
    try await chain.here.finish(leg.code, on: "2026-03-06 09:00")
    #expect(try await chain.here.steps(of: top) == ["12"])
    #expect(try await chain.here.faults().isEmpty)
  }

  @Test("The clock stands for the moved as it stood before", arguments: TestEngine.allCases)
  func waiting(on engine: TestEngine) async throws {
    let before = try await TestWorld(on: engine)
    let codes = try await permits(before)
    try await before.requestSupplement(codes[1], by: .officerDat, on: "2026-03-03 09:00")
    let world = try await MoveWorld("gpxd", in: before, by: Self.change)
    try await world.order(world.mapping(["3": "tham-dinh"], waiving: ["2b"]))
    try await world.work()

    #expect(try await world.here.status(of: codes[1]) == 5)
    try await world.here.supply(codes[1], by: .receptionistHoa, on: "2026-03-10 09:00")
    // Ten working days from the day the papers came.
    #expect(try await world.here.dueAt(of: codes[1]) == "2026-03-24 09:00")
    #expect(try await world.here.faults().isEmpty)
  }

  @Test(
    "Only who may change the process orders it, once, and never to what is not there", arguments: TestEngine.allCases)
  func allowed(on engine: TestEngine) async throws {
    let before = try await TestWorld(on: engine)
    _ = try await permits(before)
    let world = try await MoveWorld("gpxd", in: before, by: Self.change)
    let mapping = world.mapping(["3": "tham-dinh"])

    await #expect(throws: CatalogueRefusal.notYourProcess) { try await world.order(mapping, by: .administratorTam) }
    await #expect(throws: MoveRefusal.self) { try await world.order(world.mapping(["3": "khong-co"])) }
    await #expect(throws: MoveRefusal.self) { try await world.order(world.mapping(waiving: ["5"])) }
    let notYet = MoveRefusal.notInForce(version: world.new.version, from: world.new.validFrom)
    await #expect(throws: notYet) {
      try await world.order(mapping, on: "2026-03-03 08:00")
    }
    #expect(try await world.here.count("SELECT COUNT(*) FROM process_move") == 0)
    try await world.order(mapping)
    await #expect(throws: MoveRefusal.underWay) { try await world.order(mapping) }
    // Another copy of the program that does not know the version yet leaves the line alone.
    let now = ("2026-03-05 08:05" as Moment).instant
    let moves = try await world.here.db.read { try WaitingMove.next(at: now, in: $0) }
    for move in moves {
      #expect(try await world.here.db.write { try move.work(under: before.rules, at: now, in: $0) } == false)
    }
    #expect(try await world.progress()?.waiting == 3)
  }

  @Test("Who comes in under the old version while the line is formed moves too", arguments: TestEngine.allCases)
  func late(on engine: TestEngine) async throws {
    let before = try await TestWorld(on: engine)
    _ = try await permits(before)
    let world = try await MoveWorld("gpxd", in: before, by: Self.change)
    let (mapping, now) = (world.mapping(["3": "tham-dinh"], waiving: ["2b"]), ("2026-03-05 08:00" as Moment).instant)
    let (rules, officer) = (world.here.rules, try before.officer(.provinceAdministrator))
    try await before.db.write {
      try MoveOrder.give(from: world.old, to: world.new, by: mapping, under: rules, by: officer, at: now, in: $0)
    }

    // Another copy of the program does not know the version yet.
    try await before.submit(.consultedPermit, by: .receptionistHoa, on: "2026-03-05 08:00")
    try await before.rounds(of: "walk", at: now)

    #expect(try await world.progress()?.waiting == 4)
    #expect(try await world.work() == 4)
    #expect(try await world.progress()?.moved == 4)
  }

  @Test("A history whose version was changed behind it is found out", arguments: TestEngine.allCases)
  func tampered(on engine: TestEngine) async throws {
    let before = try await TestWorld(on: engine)
    let codes = try await permits(before)
    let world = try await MoveWorld("gpxd", in: before, by: Self.change)
    try await world.order(world.mapping(["3": "tham-dinh"], waiving: ["2b"]))
    try await world.work()

    try await world.here.db.write { [old = world.old] in
      try $0.run("UPDATE dossier SET process_id = \(old.id) WHERE code = \(codes[0])")
    }

    #expect(try await world.here.faults() == [.otherState(code: codes[0], what: "process")])
  }
}
