import Casework
import Identity
import Storage
import TestSupport
import Testing
import WorkingTime
import Workflow

/// Whoever sits where the work lies does at random what is offered, in the dossier and in its legs.
@Suite("Every process that ships, through the real verbs")
struct ShippedWalkTests {
  struct Walk: Sendable, CustomTestStringConvertible {
    var engine: TestEngine
    var matter: Matter
    var seed: UInt64
    var testDescription: String { "\(engine), \(matter), seed \(seed)" }
    static let all = TestEngine.allCases.flatMap { engine in
      Matter.shipped.enumerated().flatMap { place, matter in
        [1, 2].map { Walk(engine: engine, matter: matter, seed: UInt64(place * 10 + $0)) }
      }
    }
  }

  @Test("No dossier is stranded, no required act is left out, what is offered is done", arguments: Walk.all)
  func walks(_ walk: Walk) async throws {
    let world = try await TestWorld(on: walk.engine, seed: .shipped)
    var random = SeededGenerator(seed: walk.seed)
    let top = try await world.submit(walk.matter, by: .lan, at: walk.matter.counter, on: "2026-03-02 09:00")
    var now: Moment = "2026-03-02 09:30"
    var acts = 0
    while try await !world.stage(of: top).isEnd {
      acts += 1
      let steps = try await world.steps(of: top)
      try #require(acts < 220, "stranded at \(steps)")
      now = now.adding(minutes: Int.random(in: 1...200, using: &random))
      try await world.timePasses(to: now)
      let family = [top] + (try await world.legs(of: top).filter { !$0.stage.isEnd }.map(\.code))
      try await Self.act(in: world, on: family, isFree: acts < 25, now, &random)
    }
    #expect(try await world.faults().isEmpty)
    #expect(try await world.db.read { try Verification.balance(in: $0) }.holds)
    try await Self.expectNothingLeftOut(top, world)
  }

  static func act(
    in world: TestWorld, on family: [String], isFree: Bool, _ now: Moment, _ random: inout SeededGenerator
  ) async throws {
    for code in family.shuffled(using: &random) {
      let dossier = try await world.dossier(code)
      let person: Person = [.officerHa, .officerDat, .leaderMinh].randomElement(using: &random) ?? .officerHa
      var officers = try dossier.tasks.map { task in
        // A held task is its holder's.
        try world.whoDoes(task, as: Person.officers.first { (try? world.account($0)) == task.accountID } ?? person)
      }
      officers.append(try world.counter(of: dossier, as: person))
      for officer in officers.shuffled(using: &random) {
        let deeds = dossier.deeds(of: officer, at: now.instant).filter { deed in
          // Work is given to people of the unit, whom these are not.
          let left: [Action] = [.refuse, .withdraw, .stop, .assign]
          let goesOn: [Action] = [
            .accept, .supply, .forward, .signOff, .handOver, .answerConsultation, .confirmPayment,
          ]
          return isFree ? !left.contains(deed.action) : goesOn.contains(deed.action)
        }
        guard let deed = deeds.randomElement(using: &random) else { continue }
        try await world.perform(deed, on: code, by: officer, now)
        return
      }
    }
  }

  /// Everything the taken way asks for is done, and only what may be left out was.
  static func expectNothingLeftOut(_ code: String, _ world: TestWorld) async throws {
    let dossier = try await world.dossier(code)
    guard dossier.state.stage == .returned else { return }
    let progress = dossier.state.progress
    var asked = Set(dossier.process.starts)
    for step in progress.done {
      let step = try #require(dossier.step(step))
      asked.formUnion(progress.taken[step.id].flatMap(step.choice)?.next ?? step.next)
    }
    #expect(asked == progress.done)
    for event in try await world.file(of: code).events {
      guard case .skipped(let step, _) = event.content.happening else { continue }
      #expect(dossier.step(step)?.isOptional == true)
    }
  }
}
