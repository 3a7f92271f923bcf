import Casework
import Dossiers
import Language
import Procedures
import Storage
import TestSupport
import Testing
import WorkingTime
import Workflow

@Suite("Every process that ships, changed under a dossier on its way")
struct MovingWalkTests {
  struct Walk: Sendable, CustomTestStringConvertible {
    var engine: TestEngine
    var matter: Matter
    var seed: UInt64
    var testDescription: String { "\(engine), \(matter), seed \(seed)" }
    static let all = TestEngine.allCases.flatMap { engine in
      Matter.shipped.enumerated().map { Walk(engine: engine, matter: $1, seed: UInt64(700 + $0)) }
    }
  }

  /// Every step but the legs under another id, and a check that nobody made before.
  private static func change(_ process: inout ProcessDefinition) {
    let legs = Set(process.steps.filter { $0.kind == .leg }.map(\.id))
    func renamed(_ id: Step.ID) -> Step.ID { legs.contains(id) ? id : "m-\(id)" }
    for index in process.steps.indices {
      process.steps[index].id = renamed(process.steps[index].id)
      process.steps[index].next = process.steps[index].next.map(renamed)
      for choice in process.steps[index].choices.indices {
        switch process.steps[index].choices[choice].target {
        case .next(let next): process.steps[index].choices[choice].target = .next(next.map(renamed))
        case .back(let step): process.steps[index].choices[choice].target = .back(renamed(step))
        case .end: break
        }
      }
    }
    guard let worker = process.steps.first(where: { $0.kind == .work })?.performer else { return }
    let check = Step(
      id: "kiem-tra", name: "Kiểm tra thêm", kind: .work, performer: worker, minutes: 0, next: process.steps[0].next)
    process.steps[0].next = [check.id]
    process.steps.insert(check, at: 1)
  }

  @Test("It follows, loses nothing, and finishes by the new version", arguments: Walk.all)
  func walks(_ walk: Walk) async throws {
    let before = try await TestWorld(on: walk.engine, seed: .shipped)
    var random = SeededRandom(seed: walk.seed)
    let top = try await before.submit(walk.matter, by: .lan, at: walk.matter.counter, on: "2026-03-02 09:00")
    let rounds = Int.random(in: 1...9, using: &random)
    var family = FamilyWalk(of: top, in: before, random)
    for _ in 0..<rounds where try await !before.stage(of: top).isEnd { try await family.pass(isFree: true) }
    let now = family.now
    guard try await !before.stage(of: top).isEnd else { return }

    let slug = String(walk.matter.code.dropFirst(2))
    let world = try await MoveWorld(unchecked: slug, in: before, on: now.instant.day, by: Self.change)
    let (state, pending) = (
      try await before.dossier(top).state, try await before.count("SELECT COUNT(*) FROM time_job")
    )
    var mapping = Mapping(steps: [:], waived: ["kiem-tra"])
    for step in world.old.process.steps {
      mapping.steps[step.id] = world.new.process.step(step.id) == nil ? "m-\(step.id)" : step.id
    }
    #expect(try await world.order(mapping, on: now) == 1)
    #expect(try await world.work(on: now) == 1)
    #expect(try await world.stayed() == [])
    #expect(try await world.progress()?.moved == 1)
    let moved = try await world.here.dossier(top).state
    #expect(moved.progress.open == state.progress.open.map { mapping.steps[$0] ?? "" })
    #expect(moved.stage == state.stage && moved.dueAt == state.dueAt && moved.pausedAt == state.pausedAt)
    #expect(moved.holders.count == state.holders.count)
    #expect(try await before.count("SELECT COUNT(*) FROM time_job") == pending)
    #expect(try await world.here.faults() == [])

    family.world = world.here
    try await family.go(freely: 10)
  }
}
