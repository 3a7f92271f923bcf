import Agencies
import Casework
import Worklists
import Dossiers
import Identity
import Storage
import TestSupport
import Testing
import WorkingTime

@Suite("Stand in for others")
struct CoverTests {
  @Test("Who stands in for an absent colleague does their work and is named with them", arguments: TestEngine.allCases)
  func delegation(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let code = try await world.submit(.birth, by: .receptionistHoa, on: "2026-03-02 09:00")
    try await world.assign(code, to: .officerHa, by: .leaderMinh, on: "2026-03-02 09:10")
    let (from, to, leader) = (
      try world.account(.officerHa), try world.account(.officerDat), try world.officer(.leaderMinh)
    )
    let now = ("2026-03-02 09:20" as Moment).instant
    let deputy = try await world.db.write { tx in
      try Absences.delegate(
        from: from, to: to, from: now.day, until: now.day.adding(days: 2), by: leader, at: now, in: tx)
      return try Officer.load(to, on: now.day, in: tx)
    }
    let standIn = try #require(deputy)
    let rules = world.rules
    #expect(try await world.dossier(code).offers(to: standIn, at: now).contains(.forward))
    let list = try await world.db.read { try Worklist.load(.mine, for: standIn, at: now, in: $0) }
    #expect(list.rows.map(\.code) == [code])
    try await world.db.write { try Dossier.forward(code, by: Hand(standIn, under: rules, at: now, in: $0)) }

    #expect(try await world.file(of: code).events.last?.actorName == "Lý Quốc Đạt (thay Phạm Thu Hà)")
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

    #expect(try await world.dossier(code).state.holders["2"] == world.code(.officerHanh))
    #expect(try await world.history(of: code).last == "covered")
    #expect(try await world.faults().isEmpty)
  }
}
