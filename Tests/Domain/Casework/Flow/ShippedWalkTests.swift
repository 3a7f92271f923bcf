import Casework
import Dossiers
import Language
import Storage
import TestSupport
import Testing
import WorkingTime
import Workflow

@Suite("Every process, through the real verbs")
struct ShippedWalkTests {
  struct Walk: Sendable, CustomTestStringConvertible {
    var engine: TestEngine
    var matter: Matter
    var seed: UInt64
    var testDescription: String { "\(engine), \(matter), seed \(seed)" }
    /// One way known, one never gone before.
    static let all = TestEngine.allCases.flatMap { engine in
      Matter.shipped.enumerated().flatMap { place, matter in
        [UInt64(place), .random(in: 1_000 ... .max)].map { Walk(engine: engine, matter: matter, seed: $0) }
      }
    }
  }

  @Test(
    "Of those that ship: no dossier is stranded, no required act is left out, what is offered is done",
    arguments: Walk.all)
  func shipped(_ walk: Walk) async throws {
    let world = try await TestWorld(on: walk.engine, seed: .shipped)
    let top = try await world.submit(walk.matter, by: .lan, at: walk.matter.counter, on: "2026-03-02 09:00")
    var family = FamilyWalk(of: top, in: world, SeededRandom(seed: walk.seed))
    try await family.go()
  }

  struct Made: Sendable, CustomTestStringConvertible {
    var engine: TestEngine
    var seed: UInt64
    var testDescription: String { "\(engine), seed \(seed)" }
    /// Seeds that found something once.
    static let known: [UInt64] = [
      18_080_182_293_696_928_421, 13_145_530_174_371_281_345, 7_052_634_867_011_638_207,
    ]
    static let all = TestEngine.allCases.flatMap { engine in
      WalkSeeds.drawn(4, known: known).map { Made(engine: engine, seed: $0) }
    }
  }

  @Test("The same of random definitions that the checks let pass", arguments: Made.all)
  func definitions(_ made: Made) async throws {
    var world = try await TestWorld(on: made.engine, seed: .shipped)
    var maker = RandomDefinition(seed: made.seed)
    for number in 1...4 {
      let (process, matter) = (maker.next(), Matter.made("made-\(number)"))
      world = try await world.publish(process, for: matter, on: "2026-03-02 08:00")
      let answers = maker.answers()
      let top = try await world.submit(matter, by: .lan, on: "2026-03-02 09:00") { $0.answers = answers }
      var family = FamilyWalk(of: top, in: world, SeededRandom(seed: made.seed &+ UInt64(number)))
      do {
        try await family.go()
      } catch {
        Issue.record("\(error); \(process)")
      }
    }
  }
}
