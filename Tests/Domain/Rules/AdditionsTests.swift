import Casework
import Dossiers
import Identity
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

  @Test("Rules read without them can record nothing: it would be told to nobody", arguments: TestEngine.allCases)
  func without(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let bare = try await world.db.read { try Rulebook.load(today: WorldSeed.start.day, with: Additions(), in: $0) }
    let birth = Submission(
      procedureCode: Matter.birth.code, agencyCode: Place.myBinh, channel: .counter,
      applicant: Applicant(name: Person.lan.name))

    await #expect(throws: CaseworkFault.noFollowers) {
      _ = try await world.db.write {
        try Dossier.submit(birth, by: Hand(Actor.system, under: bare, at: WorldSeed.start, in: $0))
      }
    }
    #expect(try await world.count("SELECT COUNT(*) FROM dossier") == 0)
  }
}
