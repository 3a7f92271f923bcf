import Agencies
@testable import Identity
import Storage
import TestSupport
import Testing
import WorkingTime

@Suite("Sessions")
struct SessionTests {
  let start = IdentityWorld.start

  @Test("An official's session lasts twelve hours at most, and eight without a request", arguments: TestEngine.allCases)
  func officerLimits(on engine: TestEngine) async throws {
    let world = try await IdentityWorld(on: engine)
    let idle = try await world.signIn("myBinhLeader", at: start)
    let busy = try await world.signIn("myBinhLeader", at: start)

    #expect(try await world.session(idle, at: start.adding(minutes: 8 * 60)) == nil)
    for hour in 1...11 { #expect(try await world.session(busy, at: start.adding(minutes: hour * 60)) != nil) }
    #expect(try await world.session(busy, at: start.adding(minutes: 12 * 60).adding(seconds: -1)) != nil)
    #expect(try await world.session(busy, at: start.adding(minutes: 12 * 60)) == nil)
  }

  @Test("A citizen's session lasts thirty days at most, and one without a request", arguments: TestEngine.allCases)
  func citizenLimits(on engine: TestEngine) async throws {
    let world = try await IdentityWorld(on: engine)
    let idle = try await world.citizen("0912345678", at: start)
    let busy = try await world.citizen("0912345678", at: start.adding(minutes: 1))

    #expect(try await world.session(idle, at: start.adding(minutes: 24 * 60)) == nil)
    for visit in 1...31 { #expect(try await world.session(busy, at: start.adding(minutes: visit * 23 * 60)) != nil) }
    #expect(try await world.session(busy, at: start.adding(minutes: 30 * 24 * 60 + 1)) == nil)
  }

  @Test("The session knows the positions of today", arguments: TestEngine.allCases)
  func positions(on engine: TestEngine) async throws {
    let world = try await IdentityWorld(on: engine)
    let (id, admin) = (try world.id(.myBinhLeader), try world.actor(.myBinhAdmin))
    let counter = try world.unit(.counter, of: "30280")
    try await world.db.write { tx in
      let tomorrow = NewPosition(
        unitID: counter, role: .receptionist, title: "Trực thay", from: Day(2026, 3, 3), to: Day(2026, 3, 3))
      try HeldPosition.give(tomorrow, to: id, by: admin, at: start, in: tx)
    }
    let token = try await world.signIn("myBinhLeader", at: start)

    let midnight = Day(2026, 3, 3).at(hour: 0)
    let nightly = try await world.signIn("myBinhLeader", at: midnight.adding(minutes: -60))
    #expect(try await world.officer(token, at: start).positions.map(\.role) == [.leader])
    #expect(try await world.officer(nightly, at: midnight.adding(seconds: -1)).positions.map(\.role) == [.leader])
    #expect(try await world.officer(nightly, at: midnight).positions.map(\.role) == [.leader, .receptionist])
    let after = try await world.signIn("myBinhLeader", at: Day(2026, 3, 4).at(hour: 0))
    #expect(try await world.officer(after, at: Day(2026, 3, 4).at(hour: 0)).positions.map(\.role) == [.leader])
  }

  @Test("A position of the session knows its unit and agency", arguments: TestEngine.allCases)
  func unitAndAgency(on engine: TestEngine) async throws {
    let world = try await IdentityWorld(on: engine)

    let officer = try await world.officer(try await world.signIn("myBinhReceptionist", at: start), at: start)

    let counter = try world.unit(.counter, of: "30280")
    let myBinh = try world.agency("30280")
    #expect(officer.positions.map(\.unitID) == [counter] && officer.positions.map(\.unitKind) == [.counter])
    #expect(officer.agencies == [myBinh] && officer.unitIDs == [counter])
    #expect(officer.isReceptionist(of: myBinh) && officer.holds(.receptionist, inUnit: counter))
    #expect(!officer.isReceptionist(of: try world.agency("30295")) && !officer.holds(.leader))
  }

  @Test("An official without any position signs in and may nothing", arguments: TestEngine.allCases)
  func noPosition(on engine: TestEngine) async throws {
    let world = try await IdentityWorld(on: engine)
    let (officer, admin) = (try world.officer(.myBinhLeader), try world.actor(.myBinhAdmin))
    let token = try await world.signIn("myBinhLeader", at: start)

    try await world.db.write { tx in
      for position in officer.positions {
        try HeldPosition.end(position.id, after: Day(2026, 3, 1), by: admin, at: start, in: tx)
      }
    }

    #expect(try await world.officer(token, at: start.adding(seconds: 1)).positions.isEmpty)
  }

  @Test("Signing out and disabling the account end the session at once", arguments: TestEngine.allCases)
  func ends(on engine: TestEngine) async throws {
    let world = try await IdentityWorld(on: engine)
    let one = try await world.signIn("myBinhLeader", at: start)
    let two = try await world.signIn("myBinhLeader", at: start)

    try await world.db.write { try Session.end(one, in: $0) }
    #expect(try await world.session(one, at: start) == nil)
    #expect(try await world.session(two, at: start) != nil)

    let (id, admin) = (try world.id(.myBinhLeader), try world.actor(.provinceAdmin))
    try await world.db.write { try Account.disable(id, by: admin, at: start, in: $0) }
    #expect(try await world.session(two, at: start) == nil)
    // Not even a session that a sign-in opened at that very moment.
    var random = SystemRandomNumberGenerator()
    let three = SecretToken(using: &random)
    try await world.db.write { try Session.open(three, for: id, kind: .officer, at: start, in: $0) }
    #expect(try await world.session(three, at: start) == nil)
    try await world.db.write { try Account.enable(id, by: admin, at: start, in: $0) }
    #expect(try await world.session(two, at: start) == nil)
  }

  @Test("The last request is noted once a minute, not at each request", arguments: TestEngine.allCases)
  func lastSeen(on engine: TestEngine) async throws {
    let world = try await IdentityWorld(on: engine)
    let token = try await world.signIn("myBinhLeader", at: start)

    _ = try await world.session(token, at: start.adding(seconds: 59))
    #expect(try await world.session(token, at: start.adding(seconds: 59))?.lastSeenAt == start)
    _ = try await world.session(token, at: start.adding(seconds: 60))
    #expect(try await world.session(token, at: start.adding(seconds: 61))?.lastSeenAt == start.adding(seconds: 60))
  }

  @Test("The database holds no token that would let anyone in", arguments: TestEngine.allCases)
  func onlyHashes(on engine: TestEngine) async throws {
    let world = try await IdentityWorld(on: engine)
    let token = try await world.signIn("myBinhLeader", at: start)

    let stored: [[UInt8]] = try await world.db.read { try $0.values("SELECT token_hash FROM session") }
    #expect(stored == [token.hash])
    let thief = SecretToken(text: stored[0].map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined())
    #expect(try await world.session(try #require(thief), at: start) == nil)
  }

  @Test("A token's text reads back to the same token, other texts to none")
  func tokenText() throws {
    var random = SystemRandomNumberGenerator()
    let token = SecretToken(using: &random)

    #expect(token.text.utf8.count == 64)
    #expect(SecretToken(text: token.text)?.hash == token.hash)
    #expect(SecretToken(using: &random).hash != token.hash)
    for text in ["", "abc", token.text + "0", String(token.text.dropLast()) + "g", token.text.uppercased() + " "] {
      #expect(SecretToken(text: text) == nil)
    }
  }

  @Test("What has run out is swept away, what lives stays", arguments: TestEngine.allCases)
  func sweep(on engine: TestEngine) async throws {
    let world = try await IdentityWorld(on: engine)
    let old = try await world.signIn("myBinhLeader", at: start)
    let young = try await world.signIn("myBinhLeader", at: start.adding(minutes: 300))
    _ = try await world.citizen("0912345678", at: start)

    let later = start.adding(minutes: 12 * 60)
    try await world.db.write { try IdentitySweep.run(at: later, in: $0) }

    #expect(try await world.session(old, at: start) == nil)
    #expect(try await world.session(young, at: start.adding(minutes: 301)) != nil)
    try await world.db.write { try IdentitySweep.run(at: later.adding(minutes: 24 * 60), in: $0) }
    #expect(try await world.db.read { try $0.value("SELECT COUNT(*) FROM one_time_code") } == 0)
  }
}

extension IdentityWorld {
  func session(_ token: SecretToken, at now: Instant) async throws -> Session? {
    try await Session.resume(token, at: now, on: db)
  }

  func officer(_ token: SecretToken, at now: Instant) async throws -> Officer {
    guard case .officer(let officer) = try #require(try await session(token, at: now)).actor else {
      throw IdentityRefusal.accountNotFound
    }
    return officer
  }
}
