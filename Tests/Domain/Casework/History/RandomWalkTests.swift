@testable import Casework
@testable import Dossiers
import Storage
import TestSupport
import Testing
import WorkingTime

@Suite("Random walks")
struct RandomWalkTests {
  struct Walk: Sendable, CustomTestStringConvertible {
    var engine: TestEngine
    var seed: UInt64
    var testDescription: String { "\(engine), seed \(seed)" }
    static let all =
      [1, 2, 3].map { Walk(engine: .sqlite, seed: $0) } + [4, 5].map { Walk(engine: .postgres, seed: $0) }
  }

  @Test("Whatever anyone tries, history and rows agree, and only refusals are answered", arguments: Walk.all)
  func walks(_ walk: Walk) async throws {
    let world = try await TestWorld(on: walk.engine)
    var walker = RandomWalk(in: world, seed: walk.seed)
    try await walker.submit(16)

    for number in 1...700 {
      let attempt = try await walker.step()
      let faults = try await Self.faults(of: attempt.dossier, in: world)
      try #require(faults.isEmpty, "try \(number): \(attempt)")
      if let wasOffered = attempt.wasOffered {
        try #require(Self.isFair(attempt, wasOffered), "try \(number): \(attempt)")
      }
    }
    #expect(try await world.faults().isEmpty)
    #expect(try await world.db.read { try Verification.balance(in: $0) }.holds)
    let mistaken: SQL =
      """
      SELECT COUNT(*) FROM dossier
      WHERE is_running <> (CASE WHEN id IN (SELECT dossier_id FROM task WHERE state <> 'done') THEN 1 ELSE 0 END)
      """
    #expect(try await world.count(mistaken) == 0)
    // A walk that goes nowhere proves nothing.
    // Nobody is away here, and nothing may be left out: tested by themselves.
    let never = Action.allCases.filter { walker.done[$0] == nil && $0 != .skip && $0 != .cover }
    #expect(never.count <= 3, "never done: \(never)")
  }

  /// What is not offered is refused; what is offered is refused only for what was said with it.
  private static func isFair(_ attempt: RandomWalk.Try, _ wasOffered: Bool) -> Bool {
    guard let refusal = attempt.refusal else { return wasOffered }
    if !wasOffered { return true }
    switch refusal {
    case .meanwhile(_, _, _, let refusal):
      var attempt = attempt
      attempt.refusal = refusal
      return isFair(attempt, wasOffered)
    case .noSuchStep, .unknownColleague, .newDateTooEarly, .notEarlier: return true
    case .notYours(.assign): return attempt.action == .assign
    case .notYours, .notNow, .doneMeanwhile: return attempt.namedStep != nil
    default: return false
    }
  }

  private static func faults(of code: String, in world: TestWorld) async throws -> [Replay.Fault] {
    let id = try await world.dossier(code).id
    return try await world.db.read { [rules = world.rules] tx in
      try StoredDossier.page(after: ID(id.rawValue - 1), size: 1, in: tx).flatMap {
        Replay.faults(of: $0, under: rules)
      }
    }
  }
}
