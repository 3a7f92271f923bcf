import Casework
import Worklists
import Dossiers
import Identity
import Language
import Storage
import TestSupport
import Testing
import WorkingTime
import Workflow

/// A box in a list stands where the machine would accept the act, and nowhere else.
@Suite("What a list offers for many at once")
struct BulkOfferTests {
  struct Walk: Sendable, CustomTestStringConvertible {
    var engine: TestEngine
    var matter: Matter
    var testDescription: String { "\(engine), \(matter)" }
    static let all = TestEngine.allCases.flatMap { engine in Matter.shipped.map { Walk(engine: engine, matter: $0) } }
  }

  @Test("On every way through every process that ships, a row offers what its dossier offers", arguments: Walk.all)
  func rows(_ walk: Walk) async throws {
    let world = try await TestWorld(on: walk.engine, seed: .shipped)
    var random = SeededRandom(seed: 11)
    let top = try await world.submit(walk.matter, by: .lan, at: walk.matter.counter, on: "2026-03-02 09:00")
    var now: Moment = "2026-03-02 09:30"
    var offered = 0
    for _ in 0..<40 {
      if try await world.stage(of: top).isEnd { break }
      now = now.adding(minutes: 30)
      try await world.timePasses(to: now)
      for code in [top] + (try await world.legs(of: top).filter { !$0.stage.isEnd }.map(\.code)) {
        let dossier = try await world.dossier(code)
        var officers = try dossier.tasks.map { try world.whoDoes($0, as: .officerHa) }
        officers.append(try world.counter(of: dossier, as: .officerHa))
        for officer in officers { offered += try await expectEqual(dossier, officer, now, in: world) }
        try await goOn(dossier, officers.shuffled(using: &random), now, in: world, &random)
      }
    }
    #expect(offered > 0)
  }

  @Test("So does each row of many dossiers, which are read together", arguments: TestEngine.allCases)
  func together(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine, seed: .shipped)
    var random = SeededRandom(seed: 12)
    var codes: [String] = []
    for matter in Matter.shipped + Matter.shipped {
      codes.append(try await world.submit(matter, by: .lan, at: matter.counter, on: "2026-03-02 09:00"))
    }
    var now: Moment = "2026-03-02 09:30"
    var offered = 0
    for _ in 0..<4 {
      now = now.adding(minutes: 30)
      for code in codes {
        let dossier = try await world.dossier(code)
        let officers = try dossier.tasks.map { try world.whoDoes($0, as: .officerHa) }
        for officer in officers { offered += try await expectEqual(dossier, officer, now, in: world) }
        try await goOn(dossier, officers, now, in: world, &random)
      }
    }
    #expect(offered > 0)
  }

  @Test("A leg's step is offered once the leg was refused, and not before", arguments: TestEngine.allCases)
  func refusedLeg(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let top = try await world.submit(.allowance, by: .receptionistHoa, on: "2026-03-02 09:00")
    try await world.advance(top, to: "7", on: "2026-03-04 09:00")
    let leg = try #require(try await world.legs(of: top).first?.code)
    let clerk = try world.officer(.clerkThu)
    #expect(try await expectEqual(world.dossier(top), clerk, "2026-03-04 09:30", in: world) == 0)

    try await world.refuse(leg, by: .receptionistXuyen, on: "2026-03-04 10:00")

    #expect(try await expectEqual(world.dossier(top), clerk, "2026-03-04 10:30", in: world) > 0)
  }

  /// One of the officers does one of the things that lead on.
  private func goOn(
    _ dossier: Dossier, _ officers: [Officer], _ now: Moment, in world: TestWorld, _ random: inout SeededRandom
  ) async throws {
    for officer in officers {
      let deeds = dossier.deeds(of: officer, at: now.instant).filter {
        ![.refuse, .withdraw, .stop, .assign, .consult, .requestPayment].contains($0.action)
      }
      guard let deed = deeds.randomElement(using: &random) else { continue }
      try await world.perform(deed, on: dossier.code, by: officer, now)
      return
    }
  }

  /// Returns how many boxes there were.
  private func expectEqual(
    _ dossier: Dossier, _ officer: Officer, _ now: Moment, in world: TestWorld
  ) async throws -> Int {
    let rules = world.rules
    return try await world.db.read { tx in
      var count = 0
      for queue in Worklist.Queue.allCases {
        let list = try Worklist.load(.unit, queue, for: officer, limit: 200, at: now.instant, in: tx)
        let deeds = try list.bulkDeeds(for: officer, under: rules, at: now.instant, in: tx)
        for row in list.rows where row.code == dossier.code {
          let offer = dossier.bulkOffer(to: officer, at: row.step, now: now.instant)
          #expect(deeds[row.taskID] == offer?.deed, "\(row.step) of \(dossier.process.steps.map(\.kind))")
          count += offer == nil ? 0 : 1
        }
      }
      return count
    }
  }
}
