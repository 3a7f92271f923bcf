import Casework
import Dossiers
import Storage
import TestSupport
import Testing

@Suite("Who may do what, when")
struct OffersTests {
  @Test("The table of all actions, people and situations; whoever is not in it may nothing")
  func table() async throws {
    let world = try await TestWorld(on: .sqlite)
    var text = "Who may do what, when. Whoever is not named may nothing.\n"
    for situation in Situation.all {
      let code = try await situation.reach(world)
      text += "\n\(situation.testDescription) (\(try await world.status(of: code)))\n"
      for person in Person.officers {
        let offers = try await world.offers(code, to: person, at: Situation.now)
        if !offers.isEmpty { text += "  \(person): \(offers.map(\.rawValue).joined(separator: ", "))\n" }
      }
    }
    #expect(Snapshot.difference("offers", text, type: "txt") == nil)
  }

  @Test("What is not offered is refused and leaves no trace; what is offered is done", arguments: Situation.all)
  func verbsKeepToTheTable(_ situation: Situation) async throws {
    let world = try await TestWorld(on: .sqlite)
    let code = try await situation.reach(world)
    let before = try await world.file(of: code)

    for person in Person.officers {
      let offers = try await world.offers(code, to: person, at: Situation.now)
      for action in Action.allCases where !offers.contains(action) {
        await #expect(throws: CaseworkRefusal.self, "\(person) \(action)") {
          try await world.perform(action, on: code, by: person, Situation.now)
        }
      }
    }
    let after = try await world.file(of: code)
    #expect(after.events == before.events && after.tasks == before.tasks && after.papers == before.papers)

    for person in Person.officers {
      for action in try await world.offers(code, to: person, at: Situation.now) {
        let fresh = try await TestWorld(on: .sqlite)
        let code = try await situation.reach(fresh)
        do {
          try await fresh.perform(action, on: code, by: person, Situation.now)
        } catch CaseworkRefusal.unknownColleague {
          // A leader cannot take the step himself.
          #expect(action == .assign)
        }
        #expect(try await fresh.faults().isEmpty)
      }
    }
  }

  @Test(
    "The same of citizens and of whoever comes with the private link", arguments: Situation.all, TestEngine.allCases)
  func owners(_ situation: Situation, on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let code = try await situation.reach(world)
    let (rules, now) = (world.rules, Situation.now.instant)
    for person in [Person.lan, .binh, .visitor] {
      let actor = world.actor(person)
      let deeds = try await world.dossier(code).deeds(of: actor, at: now)
      #expect(Set(deeds.map(\.action)).isSubset(of: [.supply, .withdraw]))
      for action in [Action.supply, .withdraw] {
        var isDone = true
        do {
          try await world.db.writeAndRollBack { tx in
            let hand = Hand(actor, under: rules, at: now, in: tx)
            if action == .supply {
              try Dossier.supply(Supplement(note: "Đủ"), for: code, by: hand)
            } else {
              try Dossier.withdraw(code, reason: "Thôi", by: hand)
            }
          }
        } catch is CaseworkRefusal {
          isDone = false
        }
        #expect(deeds.contains { $0.action == action } == isDone, "\(person) \(action)")
      }
    }
  }

  @Test("A citizen and a visitor may supply and withdraw at most, and only the owner")
  func citizens() async throws {
    let world = try await TestWorld(on: .sqlite)
    let code = try await world.submit(.birth, by: .lan, on: "2026-03-02 09:00")
    try await world.requestSupplement(code, by: .receptionistHoa, on: "2026-03-02 09:30")

    await #expect(throws: CaseworkRefusal.onlyForItsOwner) {
      try await world.supply(code, by: .binh, on: Situation.now)
    }
    await #expect(throws: CaseworkRefusal.onlyForItsOwner) {
      try await world.withdraw(code, by: .binh, on: Situation.now)
    }
    try await world.supply(code, by: .lan, on: Situation.now)
    try await world.withdraw(code, by: .lan, on: Situation.now)
  }
}
