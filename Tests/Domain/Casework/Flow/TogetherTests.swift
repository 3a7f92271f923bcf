import Agencies
import Casework
import Identity
import Storage
import TestSupport
import Testing
import WorkingTime

@Suite("Colleagues on one dossier")
struct TogetherTests {
  @Test("Of two who act at once one wins, the other is told who did what when", arguments: TestEngine.allCases)
  func concurrent(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let code = try await world.submit(.birth, by: .receptionistHoa, on: "2026-03-02 09:00")

    let refusals = try await withThrowingTaskGroup(of: CaseworkRefusal?.self) { group in
      for person in [Person.officerHa, .officerHanh] {
        group.addTask {
          do {
            try await world.forward(code, step: "2", by: person, on: "2026-03-02 10:00")
            return nil
          } catch let refusal as CaseworkRefusal {
            return refusal
          }
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }

    #expect(refusals.count { $0 == nil } == 1)
    let winner = try #require(try await world.file(of: code).events.last?.actorName)
    let told = try #require(refusals.compactMap { $0 }.first)
    #expect(told.sentence.contains(winner) && told.sentence.contains("10:00 ngày 2/3/2026"))
    #expect(told.kind == .conflict)
    #expect(try await world.faults().isEmpty)
  }

  @Test("One's last act is taken back until someone has looked", arguments: TestEngine.allCases)
  func takeBack(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let code = try await world.submit(.birth, by: .receptionistHoa, on: "2026-03-02 09:00")
    try await world.forward(code, by: .officerHa, on: "2026-03-02 10:00")
    #expect(try await world.offers(code, to: .officerHanh).contains(.takeBack) == false)

    try await world.takeBack(code, by: .officerHa, on: "2026-03-02 10:05")
    #expect(try await world.steps(of: code) == ["2"])
    #expect(try await world.dossier(code).state.holders["2"] == world.account(.officerHa))

    try await world.forward(code, by: .officerHa, on: "2026-03-02 10:10")
    try await world.look(code, by: .leaderMinh, on: "2026-03-02 10:15")
    #expect(try await world.offers(code, to: .officerHa).contains(.takeBack) == false)
    await #expect(throws: CaseworkRefusal.self) {
      try await world.takeBack(code, by: .officerHa, on: "2026-03-02 10:20")
    }
    #expect(try await world.faults().isEmpty)
  }

  @Test("Who stands in for an absent colleague does their work and is named with them", arguments: TestEngine.allCases)
  func delegation(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let code = try await world.submit(.birth, by: .receptionistHoa, on: "2026-03-02 09:00")
    try await world.assign(code, to: .officerHa, by: .leaderMinh, on: "2026-03-02 09:10")
    let (from, to, leader) = (
      try world.account(.officerHa), try world.account(.clerkThu), try world.officer(.leaderMinh)
    )
    let now = ("2026-03-02 09:20" as Moment).instant
    let clerk = try await world.db.write { tx in
      try Absences.delegate(
        from: from, to: to, from: now.day, until: now.day.adding(days: 2), by: leader, at: now, in: tx)
      return try Officer.load(to, on: now.day, in: tx)
    }
    let standIn = try #require(clerk)
    let rules = world.rules
    #expect(try await world.dossier(code).offers(to: standIn, at: now).contains(.forward))
    let list = try await world.db.read { try Worklist.load(.mine, for: standIn, at: now, in: $0) }
    #expect(list.rows.map(\.code) == [code])
    try await world.db.write { try Dossier.forward(code, by: standIn, under: rules, at: now, in: $0) }

    #expect(try await world.file(of: code).events.last?.actorName == "Đỗ Anh Thư (thay Phạm Thu Hà)")
    let after = try await world.db.read { try Officer.load(to, on: now.day.adding(days: 3), in: $0) }
    #expect(after?.standsInFor.isEmpty == true)
    #expect(try await world.faults().isEmpty)
  }

  @Test("A colleague covers only who is away", arguments: TestEngine.allCases)
  func cover(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let code = try await world.submit(.birth, by: .receptionistHoa, on: "2026-03-02 09:00")
    try await world.assign(code, to: .officerHa, by: .leaderMinh, on: "2026-03-02 09:10")
    await #expect(throws: CaseworkRefusal.self) {
      try await world.cover(code, by: .officerHanh, on: "2026-03-02 09:15")
    }
    let (ha, officer, stranger) = (
      try world.account(.officerHa), try world.officer(.officerHa), try world.officer(.officerLong)
    )
    let now = ("2026-03-02 09:20" as Moment).instant
    await #expect(throws: IdentityRefusal.notYourStaff) {
      try await world.db.write {
        try Absences.record(ha, from: now.day, to: now.day, by: stranger, at: now, in: $0)
      }
    }
    _ = try await world.db.write {
      try Absences.record(ha, from: now.day, to: now.day, reason: "Ốm", by: officer, at: now, in: $0)
    }

    try await world.cover(code, by: .officerHanh, on: "2026-03-02 09:30")

    #expect(try await world.dossier(code).state.holders["2"] == world.account(.officerHanh))
    #expect(try await world.history(of: code).last == "covered")
    #expect(try await world.faults().isEmpty)
  }

  @Test("Of many at once each is done or refused by itself", arguments: TestEngine.allCases)
  func bulk(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    var items: [Bulk.Item] = []
    for _ in 1...3 {
      let code = try await world.submit(.birth, by: .receptionistHoa, on: "2026-03-02 09:00")
      try await world.forward(code, by: .officerHa, on: "2026-03-02 10:00")
      items.append(Bulk.Item(code: code))
    }
    try await world.signOff(items[1].code, by: .leaderMinh, on: "2026-03-02 10:10")
    items.append(Bulk.Item(code: "000.00.00.H01-260302-9999"))

    let now = ("2026-03-02 10:30" as Moment).instant
    let leader = try world.officer(.leaderMinh)
    let answers = try await Bulk(.signOff).run(items, by: leader, under: world.rules, at: now, on: world.db)

    #expect(answers.map { $0.refusal == nil } == [true, false, true, false])
    #expect(answers[3].refusal?.kind == .notFound)
    #expect(try await world.steps(of: items[2].code) == ["4"])
    await #expect(throws: CaseworkRefusal.tooManyAtOnce) {
      _ = try await Bulk(.signOff).run(
        Array(repeating: items[0], count: 201), by: leader, under: world.rules, at: now, on: world.db)
    }
  }

  @Test("A history from before moves were kept still gives the stored state", arguments: TestEngine.allCases)
  func oldHistory(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let old = try await OldHistory.write(in: world)
    #expect(try await world.faults().isEmpty)

    // And goes on as any other.
    try await world.answerConsultation(old, by: .officerLong, on: "2026-03-03 11:00")
    try await world.consult(old, Place.myLong, by: .officerHa, on: "2026-03-03 11:10")
    try await world.finish(old, on: "2026-03-04 09:00")
    #expect(try await world.faults().isEmpty)
  }
}
