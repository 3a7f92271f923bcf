@testable import Identity
import Storage
import TestSupport
import Testing
import WorkingTime

@Suite("Changing and resetting passwords")
struct ChangePasswordTests {
  let start = IdentityWorld.start
  let new = "con đò qua sông sớm"

  @Test("A new password replaces the old one and ends the other sessions", arguments: TestEngine.allCases)
  func change(on engine: TestEngine) async throws {
    let world = try await IdentityWorld(on: engine)
    let here = try await world.signIn("myBinhLeader", at: start)
    let elsewhere = try await world.signIn("myBinhLeader", at: start)

    try await world.change(IdentityWorld.password, to: new, keeping: here)

    #expect(try await world.session(here, at: start) != nil)
    #expect(try await world.session(elsewhere, at: start) == nil)
    await #expect(throws: IdentityRefusal.signInFailed) { try await world.signIn("myBinhLeader", at: start) }
    try await world.signIn("myBinhLeader", new, at: start)
  }

  @Test("A poor, equal or unproven change is refused and changes nothing", arguments: TestEngine.allCases)
  func refused(on engine: TestEngine) async throws {
    let world = try await IdentityWorld(on: engine)
    let token = try await world.signIn("myBinhLeader", at: start)

    await #expect(throws: IdentityRefusal.passwordTooShort(10)) {
      try await world.change(IdentityWorld.password, to: "ngắn", keeping: token)
    }
    await #expect(throws: IdentityRefusal.passwordUnchanged) {
      try await world.change(IdentityWorld.password, to: IdentityWorld.password, keeping: token)
    }
    await #expect(throws: IdentityRefusal.wrongCurrentPassword) {
      try await world.change("sai", to: new, keeping: token)
    }
    try await world.signIn("myBinhLeader", at: start)
  }

  @Test("Guessing the current password closes the account as at sign-in", arguments: TestEngine.allCases)
  func guessing(on engine: TestEngine) async throws {
    let world = try await IdentityWorld(on: engine)
    let token = try await world.signIn("myBinhLeader", at: start)

    for _ in 0..<5 { _ = try? await world.change("sai", to: new, keeping: token) }

    await #expect(throws: IdentityRefusal.wrongCurrentPassword) {
      try await world.change(IdentityWorld.password, to: new, keeping: token)
    }
    #expect(try await world.account(.myBinhLeader).lockedUntil == start.adding(minutes: 1))
  }

  @Test(
    "A reset gives a password for one sign-in, ends the sessions and opens a closed account",
    arguments: TestEngine.allCases)
  func reset(on engine: TestEngine) async throws {
    let world = try await IdentityWorld(on: engine)
    let before = try await world.signIn("myBinhLeader", at: start)
    try await world.fail(times: 5, at: start)

    let temporary = try await world.reset(.myBinhLeader, by: .myBinhAdmin)

    #expect(try await world.session(before, at: start) == nil)
    await #expect(throws: IdentityRefusal.signInFailed) {
      try await world.signIn("myBinhLeader", at: start.adding(minutes: 5))
    }
    let token = try await world.signIn("myBinhLeader", temporary, at: start)
    #expect(try await world.session(token, at: start)?.mustChangePassword == true)
    try await world.change(temporary, to: new, keeping: token)
    #expect(try await world.session(token, at: start)?.mustChangePassword == false)
  }

  @Test("A temporary password dies after three days", arguments: TestEngine.allCases)
  func temporaryDies(on engine: TestEngine) async throws {
    let world = try await IdentityWorld(on: engine)
    let temporary = try await world.reset(.myBinhLeader, by: .myBinhAdmin)

    await #expect(throws: IdentityRefusal.temporaryPasswordExpired) {
      try await world.signIn("myBinhLeader", temporary, at: start.adding(minutes: 3 * 24 * 60))
    }
  }

  @Test("Nobody resets a password beyond the own agency, or the own", arguments: TestEngine.allCases)
  func resetRefused(on engine: TestEngine) async throws {
    let world = try await IdentityWorld(on: engine)

    await #expect(throws: IdentityRefusal.notYourAgency) { try await world.reset(.myBinhLeader, by: .myThoiAdmin) }
    await #expect(throws: IdentityRefusal.notYourself) { try await world.reset(.myBinhAdmin, by: .myBinhAdmin) }
    await #expect(throws: IdentityRefusal.notAdministrator) {
      try await world.reset(.myBinhLeader, by: .myBinhReceptionist)
    }
    try await world.signIn("myBinhLeader", at: start)
  }
}

extension IdentityWorld {
  func change(_ current: String, to new: String, keeping token: SecretToken) async throws {
    var random = SystemRandomNumberGenerator()
    try await ChangePassword(current: current, new: new).run(
      by: try officer(.myBinhLeader), keeping: token, on: db, with: hasher, using: &random, at: Self.start)
  }

  @discardableResult
  func reset(_ name: Name, by administrator: Name) async throws -> String {
    var random = SystemRandomNumberGenerator()
    return try await Account.resetPassword(
      of: try id(name), by: try actor(administrator), on: db, with: hasher, using: &random, at: Self.start)
  }
}
