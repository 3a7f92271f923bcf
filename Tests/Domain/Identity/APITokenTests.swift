@testable import Identity
import Storage
import TestSupport
import Testing
import WorkingTime

@Suite("Tokens for programs")
struct APITokenTests {
  let start = IdentityWorld.start

  @Test("A token acts as its account, with the positions of the day", arguments: TestEngine.allCases)
  func acts(on engine: TestEngine) async throws {
    let world = try await IdentityWorld(on: engine)

    let text = try await world.token(for: .myBinhReceptionist, by: .myBinhAdmin)

    #expect(text.hasPrefix("motcua_") && text.utf8.count == 71)
    let officer = try await APIToken.officer(bearing: text, at: start, on: world.db)
    #expect(officer == (try world.officer(.myBinhReceptionist)))
  }

  @Test("What is no token lets nobody in", arguments: TestEngine.allCases)
  func wrong(on engine: TestEngine) async throws {
    let world = try await IdentityWorld(on: engine)
    let text = try await world.token(for: .myBinhReceptionist, by: .myBinhAdmin)
    let session = try await world.signIn("myBinhLeader", at: start)

    for wrong in ["", "motcua_", "motcua_abc", String(text.dropFirst(7)), "motcua_" + session.text, text + "0"] {
      #expect(try await APIToken.officer(bearing: wrong, at: start, on: world.db) == nil)
    }
  }

  @Test("A revoked token and one of a disabled account are dead at once", arguments: TestEngine.allCases)
  func revoked(on engine: TestEngine) async throws {
    let world = try await IdentityWorld(on: engine)
    let (id, admin) = (try world.id(.myBinhReceptionist), try world.actor(.myBinhAdmin))
    let one = try await world.token(for: .myBinhReceptionist, by: .myBinhAdmin)
    let two = try await world.token(for: .myBinhReceptionist, by: .myBinhAdmin)

    try await world.db.write { tx in
      let oldest = try #require(try APIToken.list(of: id, in: tx).last)
      try APIToken.revoke(oldest.id, by: admin, at: start, in: tx)
    }
    #expect(try await APIToken.officer(bearing: one, at: start, on: world.db) == nil)
    #expect(try await APIToken.officer(bearing: two, at: start, on: world.db) != nil)

    try await world.db.write { try Account.disable(id, by: admin, at: start, in: $0) }
    #expect(try await APIToken.officer(bearing: two, at: start, on: world.db) == nil)
  }

  @Test("A reset password ends the tokens too, and the account's history says so", arguments: TestEngine.allCases)
  func reset(on engine: TestEngine) async throws {
    let world = try await IdentityWorld(on: engine)
    let id = try world.id(.myBinhReceptionist)
    let text = try await world.token(for: .myBinhReceptionist, by: .myBinhAdmin)

    try await world.reset(.myBinhReceptionist, by: .myBinhAdmin)

    #expect(try await APIToken.officer(bearing: text, at: start, on: world.db) == nil)
    let revoked: Int? = try await world.db.read {
      try $0.value("SELECT COUNT(*) FROM account_event WHERE account_id = \(id) AND kind = 'token_revoked'")
    }
    #expect(revoked == 1)
  }

  @Test("The last use is noted once a minute", arguments: TestEngine.allCases)
  func lastUse(on engine: TestEngine) async throws {
    let world = try await IdentityWorld(on: engine)
    let id = try world.id(.myBinhReceptionist)
    let text = try await world.token(for: .myBinhReceptionist, by: .myBinhAdmin)
    #expect(try await world.db.read { try APIToken.list(of: id, in: $0) }.map(\.lastUsedAt) == [nil])

    for seconds in [0, 30, 59, 60, 61] {
      _ = try await APIToken.officer(bearing: text, at: start.adding(seconds: seconds), on: world.db)
      let noted = try await world.db.read { try APIToken.list(of: id, in: $0) }.map(\.lastUsedAt)
      #expect(noted == [seconds < 60 ? start : start.adding(seconds: 60)])
    }
  }

  @Test("A token needs a purpose, and an administrator of the account", arguments: TestEngine.allCases)
  func refused(on engine: TestEngine) async throws {
    let world = try await IdentityWorld(on: engine)

    await #expect(throws: IdentityRefusal.tokenNameMissing) {
      try await world.token(" ", for: .myBinhLeader, by: .myBinhAdmin)
    }
    await #expect(throws: IdentityRefusal.notYourAgency) { try await world.token(for: .myBinhLeader, by: .myThoiAdmin) }
    await #expect(throws: IdentityRefusal.notYourself) { try await world.token(for: .myBinhAdmin, by: .myBinhAdmin) }
    await #expect(throws: IdentityRefusal.notAdministrator) {
      try await world.token(for: .myBinhLeader, by: .myBinhReceptionist)
    }
  }
}

extension IdentityWorld {
  @discardableResult
  func token(_ name: String = "Phần mềm hộ tịch", for holder: Name, by administrator: Name) async throws -> String {
    let (id, actor) = (try id(holder), try actor(administrator))
    var random = SystemRandomNumberGenerator()
    let secret = SecretToken(using: &random)
    return try await db.write { try APIToken.create(secret, named: name, for: id, by: actor, at: Self.start, in: $0) }
  }
}
