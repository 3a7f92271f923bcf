import Procedures
import Rules
import Storage
import TestSupport
import Testing
import WorkingTime

@Suite("What features add to the rules")
struct AdditionsTests {
  private struct Kinds: Equatable, Sendable { var names: [String] }
  private struct Followers: Equatable, Sendable { var count: Int }

  @Test("There is one value of a type, the last one put there")
  func oneOfAType() {
    var additions = Additions()
    #expect(additions[Kinds.self] == nil)

    additions[Kinds.self] = Kinds(names: ["paid"])
    additions[Followers.self] = Followers(count: 2)
    additions[Kinds.self] = Kinds(names: ["paid", "signed"])

    #expect(additions[Kinds.self] == Kinds(names: ["paid", "signed"]))
    #expect(additions[Followers.self] == Followers(count: 2))
  }

  @Test(
    "Every rulebook has them: the kept one, the next after a publication, the one held", arguments: TestEngine.allCases)
  func everywhere(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    var additions = Additions()
    additions[Followers.self] = Followers(count: 2)
    let keeper = RulebookKeeper(world.db, additions: additions, now: { Moment("2026-03-02 09:00").instant })

    let first = try await keeper.current()
    let held = try await world.db.write { tx in
      try Revision.rise(in: tx)
      return try first.held(today: first.today, in: tx)
    }
    keeper.renew()
    let second = try await keeper.current()

    #expect(held !== first && second !== first)
    for rules in [first, held, second] { #expect(rules.additions[Followers.self] == Followers(count: 2)) }
    #expect(world.rules.additions[Followers.self] == nil)
  }
}
