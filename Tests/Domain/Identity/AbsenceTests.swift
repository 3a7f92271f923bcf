import Agencies
import Identity
import Storage
import TestSupport
import Testing
import WorkingTime

@Suite("Days away and who stands in")
struct AbsenceTests {
  let now = ("2026-03-02 09:00" as Moment).instant
  var today: Day { now.day }

  /// Days counted from today.
  func say(
    _ person: Person, _ from: Int, _ to: Int, standIn: Person? = nil, by speaker: Person, in world: TestWorld
  ) async throws -> Int64 {
    let new = NewAbsence(
      account: try world.account(person), from: today.adding(days: from), to: today.adding(days: to), reason: "Ốm",
      standIn: try standIn.map(world.account))
    let (speaker, now) = (try world.officer(speaker), now)
    return try await world.db.write { try Absences.announce(new, by: speaker, at: now, in: $0) }
  }

  func standsIn(_ person: Person, on day: Int, in world: TestWorld) async throws -> [String] {
    let (account, day) = (try world.account(person), today.adding(days: day))
    return try await world.db.read { try Officer.load(account, on: day, in: $0)?.standsInFor.map(\.name) ?? [] }
  }

  @Test("Who stands in does so on those days only, and until the absence is ended", arguments: TestEngine.allCases)
  func days(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let id = try await say(.officerHa, 1, 3, standIn: .officerHanh, by: .officerHa, in: world)

    #expect(try await standsIn(.officerHanh, on: 0, in: world) == [])
    #expect(try await standsIn(.officerHanh, on: 3, in: world) == ["Phạm Thu Hà"])
    #expect(try await standsIn(.officerHanh, on: 4, in: world) == [])

    let (leader, now) = (try world.officer(.leaderMinh), now)
    for _ in 1...2 { try await world.db.write { try Absences.end(absence: id, by: leader, at: now, in: $0) } }
    #expect(try await standsIn(.officerHanh, on: 3, in: world) == [])
    _ = try await say(.officerHa, 1, 3, standIn: .officerHanh, by: .officerHa, in: world)
  }

  @Test("Days that overlap, lie behind or stand the wrong way round are refused", arguments: TestEngine.allCases)
  func overlaps(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    _ = try await say(.officerHa, 2, 4, by: .officerHa, in: world)
    for (from, to) in [(4, 6), (1, 2), (3, 3), (1, 9)] {
      await #expect(throws: AbsenceRefusal.overlaps(from: today.adding(days: 2), to: today.adding(days: 4))) {
        _ = try await say(.officerHa, from, to, by: .officerHa, in: world)
      }
    }
    _ = try await say(.officerHa, 5, 6, by: .officerHa, in: world)
    await #expect(throws: IdentityRefusal.positionDaysReversed) {
      _ = try await say(.officerHanh, 3, 2, by: .officerHanh, in: world)
    }
    for (from, to) in [(-1, 2), (1, 400)] {
      await #expect(throws: IdentityRefusal.badAbsence) {
        _ = try await say(.officerHanh, from, to, by: .officerHanh, in: world)
      }
    }
  }

  @Test(
    "Nobody stands in who is away, lacks the role, sits elsewhere, or is the person", arguments: TestEngine.allCases)
  func wrongStandIn(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    _ = try await say(.officerHanh, 2, 2, by: .officerHanh, in: world)
    let wrong: [(Person, AbsenceRefusal)] = [
      (.officerHanh, .standInAway(name: "Ngô Hồng Hạnh", from: today.adding(days: 2), to: today.adding(days: 2))),
      (.clerkThu, .standInLacksRole(name: "Đỗ Anh Thư", .specialist)), (.officerLong, .standInUnknown),
      (.officerHa, .standInUnknown),
    ]
    for (person, refusal) in wrong {
      await #expect(throws: refusal) {
        _ = try await say(.officerHa, 1, 3, standIn: person, by: .officerHa, in: world)
      }
    }
    #expect(try await world.count("SELECT COUNT(*) FROM absence") == 1)
  }

  @Test("Work never comes back to who is away, not over several either", arguments: TestEngine.allCases)
  func circle(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let (ha, hanh, dat) = (
      try world.account(.officerHa), try world.account(.officerHanh), try world.account(.officerDat)
    )
    let (leader, now, today) = (try world.officer(.leaderMinh), now, today)
    func delegate(_ from: ID<Account>, _ to: ID<Account>) async throws {
      _ = try await world.db.write { tx in
        try Absences.delegate(from: from, to: to, from: today, until: today, by: leader, at: now, in: tx)
      }
    }
    try await delegate(ha, hanh)
    try await delegate(hanh, dat)
    await #expect(throws: AbsenceRefusal.circle(name: "Phạm Thu Hà")) { try await delegate(dat, ha) }
    await #expect(throws: AbsenceRefusal.delegatedAlready(name: "Ngô Hồng Hạnh", from: today, to: today)) {
      try await delegate(ha, dat)
    }
  }

  @Test(
    "Heads say it for their room, leaders and administrators for the agency, others only for themselves",
    arguments: TestEngine.allCases)
  func rights(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    _ = try await say(.officerDat, 0, 0, by: .headLand, in: world)
    _ = try await say(.officerDat, 1, 1, by: .leaderMinh, in: world)
    let id = try await say(.officerDat, 2, 2, by: .administratorTam, in: world)
    for person in [Person.officerHa, .leaderLong, .provinceAdministrator] {
      await #expect(throws: IdentityRefusal.notYourStaff) {
        _ = try await say(.officerDat, 5, 5, by: person, in: world)
      }
      let (officer, now) = (try world.officer(person), now)
      await #expect(throws: IdentityRefusal.notYourStaff) {
        try await world.db.write { try Absences.end(absence: id, by: officer, at: now, in: $0) }
      }
    }
    await #expect(throws: IdentityRefusal.notYourStaff) {
      _ = try await say(.officerHa, 0, 0, by: .headLand, in: world)
    }
  }

  @Test("Two who say it at once do not say it twice", arguments: TestEngine.allCases)
  func atOnce(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let written = await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<4 {
        group.addTask { (try? await self.say(.officerHa, 0, 1, by: .officerHa, in: world)) != nil }
      }
      return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
    }
    #expect(written == 1)
  }
}
