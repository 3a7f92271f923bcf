import Agencies
import Casework
import Dossiers
import Identity
import Language
import Storage
import TestSupport
import Testing
import WorkingTime
import Workflow

@Suite("Who comes too late")
struct LatecomerTests {
  @Test("Whoever holds a step is told who took it away, also from another office", arguments: TestEngine.allCases)
  func holdersElsewhere(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let code = try await world.submit(.allowance, by: .receptionistHoa, on: "2026-03-02 09:00")
    func sits(_ person: Person) async throws -> Officer {
      try world.whoDoes(try #require(try await world.dossier(code).tasks.first), as: person)
    }
    func does(_ action: Action, _ officer: Officer, on now: Moment) async throws {
      let deed = try await world.dossier(code).deeds(of: officer, at: now.instant).first { $0.action == action }
      try await world.perform(try #require(deed), on: code, by: officer, now)
    }
    func moved(_ person: Person) throws -> Officer {
      let elsewhere = try world.officer(.officerLong).positions
      return Officer(
        accountID: try world.account(person), code: try world.code(person), name: person.name, positions: elsewhere)
    }
    let sender = try await sits(.officerHa)
    try await does(.forward, sender, on: "2026-03-02 10:00")
    try await world.assign(code, to: .officerSen, by: .officerSen, on: "2026-03-02 10:10")
    let now: Moment = "2026-03-02 10:20"
    let held = try await world.dossier(code)
    let deed = try #require(
      held.deeds(of: try world.officer(.officerSen), at: now.instant).first { $0.action == .decide })
    // Whoever has left the post has the work no more.
    #expect(!held.deeds(of: try moved(.officerSen), at: now.instant).contains { $0.action == .decide })
    await #expect(throws: CaseworkRefusal.notYours(.decide)) {
      try await world.perform(deed, on: code, by: try moved(.officerSen), now)
    }

    try await does(.takeBack, sender, on: now)

    func heard(by person: Person) async throws -> CaseworkRefusal? {
      do {
        try await world.perform(deed, on: code, by: try moved(person), now)
        return nil
      } catch let refusal as CaseworkRefusal {
        return refusal
      }
    }
    let told = try #require(try await heard(by: .officerSen))
    #expect(told.kind == .conflict)
    #expect(told.sentence.contains("Phạm Thu Hà vừa lấy lại") && told.sentence.contains(" lúc 10:20"))
    // Others learn nothing.
    #expect(try await heard(by: .officerDat) == .noSuchStep("3"))
  }

  @Test("Nobody came first where it was oneself", arguments: TestEngine.allCases)
  func oneself(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let code = try await world.submit(.buildingPermit, by: .receptionistHoa, on: "2026-03-02 09:00")
    try await world.apologise(code, until: "2026-03-20 17:00", by: .officerDat, on: "2026-03-12 09:00")

    func refusal(of person: Person) async throws -> CaseworkRefusal? {
      do {
        try await world.apologise(code, until: "2026-03-27 17:00", by: person, on: "2026-03-12 09:05")
        return nil
      } catch let refusal as CaseworkRefusal {
        return refusal
      }
    }
    #expect(try await refusal(of: .officerDat) == .apologisedAlready)
    let told = try #require(try await refusal(of: .leaderMinh))
    #expect(told.sentence.contains("vừa xin lỗi và hẹn lại") && told.sentence.contains(" lúc 09:00"))
  }

  struct Walk: Sendable, CustomTestStringConvertible {
    var engine: TestEngine
    var matter: Matter
    var seed: UInt64
    var testDescription: String { "\(engine), \(matter), seed \(seed)" }
    static let all = TestEngine.allCases.flatMap { engine in
      [Matter.consultedPermit, .allowance, .birthBundle, .landTransfer].flatMap { matter in
        WalkSeeds.drawn(1).map { Walk(engine: engine, matter: matter, seed: $0) }
      }
    }
  }

  private typealias Chosen = (code: String, deed: Deed, officer: Officer)

  @Test("Whatever was done before, who comes too late is told of it", arguments: Walk.all)
  func latecomers(_ walk: Walk) async throws {
    let world = try await TestWorld(on: walk.engine)
    let place = walk.matter == .landTransfer ? Place.longXuyen : Place.myBinh
    var random = SeededRandom(seed: walk.seed)
    let top = try await world.submit(walk.matter, by: .lan, at: place, on: "2026-03-02 09:00")
    var now: Moment = "2026-03-02 09:30"
    var refused = 0
    for round in 1...30 where try await !world.stage(of: top).isEnd {
      now = now.adding(minutes: Int.random(in: 1...600, using: &random))
      let offered = try await offered(on: top, in: world, now)
      for _ in 1...(walk.engine == .sqlite ? 20 : 6) {
        let chosen = [Person.officerHa, .officerHanh, .officerDat].compactMap { person in
          offered[person]?.randomElement(using: &random)
        }.shuffled(using: &random)
        let heard = try await world.inTurn(
          chosen.map { ($0.deed, $0.code, $0.officer) }, clockAt: Int.random(in: 0...3, using: &random), now)
        for refusal in heard.compactMap(\.self) {
          refused += 1
          let isTold = refusal.kind == .conflict && refusal.sentence.contains(" lúc ")
          #expect(isTold || refusal.kind == .notAllowed, "\(chosen.map { "\($0.code) \($0.deed.act)" }): \(refusal)")
        }
      }
      let next = Person.officers.flatMap { offered[$0] ?? [] }.filter { round > 22 || !isEnd($0.deed) }.randomElement(
        using: &random)
      if let next { try? await world.perform(next.deed, on: next.code, by: next.officer, now) }
      try await world.timePasses(to: now)
    }
    #expect(refused > 20)
  }

  private func offered(on top: String, in world: TestWorld, _ now: Moment) async throws -> [Person: [Chosen]] {
    let family = [top] + (try await world.legs(of: top).filter { !$0.stage.isEnd }.map(\.code))
    var all: [Person: [Chosen]] = [:]
    for person in [Person.officerHa, .officerHanh, .officerDat] {
      for code in family {
        let dossier = try await world.dossier(code)
        let officers =
          try dossier.tasks.map { try world.whoDoes($0, as: person) } + [
            world.counter(of: dossier, as: person), world.head(of: dossier, as: person),
          ]
        for officer in officers {
          for deed in dossier.deeds(of: officer, at: now.instant) where deed.action != .assign {
            all[person, default: []].append((code, deed, officer))
          }
        }
      }
    }
    return all
  }

  private func isEnd(_ deed: Deed) -> Bool { [.withdraw, .stop, .refuse].contains(deed.action) }
}
