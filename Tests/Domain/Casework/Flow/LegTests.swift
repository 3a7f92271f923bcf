import Casework
import Worklists
import Dossiers
import Storage
import TestSupport
import Testing
import WorkingTime
import Workflow

@Suite("A chain across agencies")
struct LegTests {
  private func atDistrict(_ world: TestWorld) async throws -> (top: String, leg: String) {
    let top = try await world.submit(.allowance, by: .receptionistHoa, on: "2026-03-02 09:00")
    try await world.advance(top, to: "7", on: "2026-03-04 09:00")
    let legs = try await world.legs(of: top)
    #expect(legs.count == 1)
    return (top, legs[0].code)
  }

  @Test(
    "The district gets a dossier of its own code and term, the citizen keeps one receipt",
    arguments: TestEngine.allCases)
  func opens(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let (top, leg) = try await atDistrict(world)

    #expect(leg.hasPrefix("000.") && leg != top)
    #expect(try await world.status(of: leg) == 1)
    let due = try await world.dueAt(of: top)
    try await world.accept(leg, by: .receptionistXuyen, on: "2026-03-04 10:00")
    // Ten working days of its own.
    #expect(try await world.dueAt(of: leg) == "2026-03-18 10:00")
    #expect(try await world.dueAt(of: top) == due)
    let citizen = try world.citizen(.lan)
    let owned = try await world.db.read { try FoundDossier.owned(by: citizen, in: $0) }
    #expect(!owned.contains { $0.code == leg })
    #expect(try await world.faults().isEmpty)
  }

  @Test("Its result feeds the next step and the paper comes up with it", arguments: TestEngine.allCases)
  func returns(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let (top, leg) = try await atDistrict(world)
    try await world.accept(leg, by: .receptionistXuyen, on: "2026-03-04 10:00")
    try await world.decide(
      leg, .granted, papers: [SubmittedPaper(name: "Quyết định trợ cấp", kind: "original")], by: .officerSocial,
      on: "2026-03-05 09:00")
    try await world.finish(leg, on: "2026-03-06 09:00")

    #expect(try await world.steps(of: top) == ["12"])
    #expect(try await world.status(of: top) == 9)
    #expect(try await world.history(of: top).suffix(3) == ["leg_opened", "leg_returned", "step_completed"])
    #expect(try await world.file(of: top).papers.last?.name == "Quyết định trợ cấp")
    #expect(try await world.db.read { try Verification.balance(in: $0) }.holds)
    #expect(try await world.faults().isEmpty)
  }

  @Test("The result of one leg goes along with the next", arguments: TestEngine.allCases)
  func feeds(on engine: TestEngine) async throws {
    var process = try ReferenceProcess.named("tcxh-2013")
    let place = try #require(process.steps.firstIndex { $0.id == "7" })
    process.steps[place].next = ["8"]
    var second = process.steps[place]
    (second.id, second.name, second.next) = ("8", "Cấp thẻ bảo hiểm y tế", ["12"])
    second.leg = Leg(procedure: "lt-the-bhyt", agency: "outside:BHXH cơ sở", minutes: 960)
    process.steps.insert(second, at: place + 1)
    let world = try await TestWorld(on: engine).publish(process, for: .allowance, on: "2026-03-02 08:00")
    let (top, leg) = try await atDistrict(world)
    try await world.accept(leg, by: .receptionistXuyen, on: "2026-03-04 10:00")
    try await world.decide(
      leg, .granted, papers: [SubmittedPaper(name: "Quyết định trợ cấp", kind: "original")], by: .officerSocial,
      on: "2026-03-05 09:00")
    try await world.finish(leg, on: "2026-03-06 09:00")

    #expect(try await world.steps(of: top) == ["8"])
    let next = try #require(try await world.legs(of: top).last?.code)
    #expect(next != leg)
    #expect(try await world.file(of: next).papers.map(\.name).contains("Quyết định trợ cấp"))
    #expect(try await world.faults().isEmpty)
  }

  @Test("Commune, district, department: one receipt, three dossiers", arguments: TestEngine.allCases)
  func three(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let (top, district) = try await atDistrict(world)
    let due = try await world.dueAt(of: top)
    try await world.accept(district, by: .receptionistXuyen, on: "2026-03-04 10:00")
    try await world.advance(district, to: "4", on: "2026-03-05 09:00")
    try await world.signOff(district, choice: "so", by: .leaderXuyen, on: "2026-03-06 09:00")

    let department = try #require(try await world.legs(of: district).first?.code)
    #expect(department.hasPrefix("000.00.12.H01-"))
    #expect(try await world.steps(of: district) == ["6"])
    for minute in 0..<20 where try await !world.stage(of: department).isEnd {
      let now = ("2026-03-09 09:00" as Moment).adding(minutes: minute)
      let dossier = try await world.dossier(department)
      let officers =
        try dossier.tasks.map { try world.whoDoes($0, as: .officerTrade) }
        + [try world.counter(of: dossier, as: .officerTrade)]
      for officer in officers {
        let deed = dossier.deeds(of: officer, at: now.instant).first {
          [.accept, .forward, .signOff].contains($0.action)
        }
        if let deed {
          try await world.perform(deed, on: department, by: officer, now)
          break
        }
      }
    }
    #expect(try await world.stage(of: department) == .returned)
    #expect(try await world.steps(of: district) == ["5"])
    try await world.finish(district, on: "2026-03-10 09:00")
    #expect(try await world.status(of: top) == 9)
    #expect(try await world.dueAt(of: top) == due)
    #expect(try await world.db.read { try Verification.balance(in: $0) }.holds)
    #expect(try await world.faults().isEmpty)
  }

  @Test("A refusal is seen at the top, and whoever opened the leg goes on without it", arguments: TestEngine.allCases)
  func refused(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let (top, leg) = try await atDistrict(world)
    #expect(try await world.offers(top, to: .clerkThu).contains(.forward) == false)

    try await world.refuse(leg, by: .receptionistXuyen, on: "2026-03-04 10:00")

    #expect(try await world.history(of: top).last == "leg_refused")
    #expect(try await world.offers(top, to: .clerkThu).contains(.forward))
    try await world.forward(top, by: .clerkThu, on: "2026-03-05 09:00")
    #expect(try await world.steps(of: top) == ["12"])
    #expect(try await world.dossier(top).state.outcome == .denied)
    #expect(try await world.faults().isEmpty)
  }

  @Test("A late leg is said at the top, once", arguments: TestEngine.allCases)
  func late(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let (top, _) = try await atDistrict(world)
    try await world.timePasses(to: "2026-04-10 09:00")
    try await world.timePasses(to: "2026-04-11 09:00")

    #expect(try await world.history(of: top).count { $0 == "leg_late" } == 1)
    #expect(try await world.faults().isEmpty)
  }

  @Test("A step outside the clock keeps its due date, whatever else happens", arguments: TestEngine.allCases)
  func uncounted(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let top = try await world.submit(.birthBundle, by: .receptionistHoa, on: "2026-03-02 09:00")
    try await world.advance(top, to: "4", on: "2026-03-02 10:00")
    func due() async throws -> Instant? {
      let dossier = try await world.dossier(top)
      return dossier.tasks.first { dossier.process.step($0.step)?.isCounted == false }?.dueAt
    }
    let before = try #require(try await due())
    let lines = try await world.history(of: top).count

    try await world.timePasses(to: "2026-03-20 09:00")

    #expect(try await world.history(of: top).count > lines)
    #expect(try await due() == before)
  }

  @Test("What is withdrawn at the top ends below", arguments: TestEngine.allCases)
  func stopped(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let top = try await world.submit(.birthBundle, by: .receptionistHoa, on: "2026-03-02 09:00")
    try await world.advance(top, to: "4", on: "2026-03-02 10:00")

    try await world.withdraw(top, by: .receptionistHoa, on: "2026-03-02 11:00")

    #expect(try await world.legs(of: top).map(\.stage) == [.stopped, .stopped])
    #expect(try await world.count("SELECT COUNT(*) FROM task WHERE state <> 'done'") == 0)
    #expect(try await world.count("SELECT COUNT(*) FROM time_job") == 0)
    #expect(try await world.faults().isEmpty)
  }

  @Test("Those of one chain read each other's dossiers; others do not", arguments: TestEngine.allCases)
  func reading(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let (top, leg) = try await atDistrict(world)
    for (person, code) in [(Person.officerSocial, top), (.officerSen, leg)] {
      let (dossier, officer) = (try await world.dossier(code), try world.officer(person))
      try await world.db.read { try dossier.allowReading(by: officer, in: $0) }
    }
    let (dossier, other) = (try await world.dossier(leg), try world.officer(.officerLong))
    await #expect(throws: CaseworkRefusal.notYourDossier) {
      try await world.db.read { try dossier.allowReading(by: other, in: $0) }
    }
  }
}
