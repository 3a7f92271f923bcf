import Agencies
@testable import Identity
import Storage
import TestSupport
import Testing
import WorkingTime

@Suite("Officials sign in")
struct OfficerSignInTests {
  let start = IdentityWorld.start

  @Test("The right password opens a session", arguments: TestEngine.allCases)
  func right(on engine: TestEngine) async throws {
    let world = try await IdentityWorld(on: engine)

    let token = try await world.signIn("MyBinhReceptionist ", at: start)

    let session = try #require(try await Session.resume(token, at: start.adding(minutes: 1), on: world.db))
    #expect(session.actor == (try world.actor(.myBinhReceptionist)))
    #expect(!session.mustChangePassword)
  }

  @Test("Unknown name, wrong password and locked account are told apart by nobody", arguments: TestEngine.allCases)
  func sameSentence(on engine: TestEngine) async throws {
    let world = try await IdentityWorld(on: engine)

    for (login, password) in [
      ("khongcoai", "x"), ("", ""), ("myBinhLeader", "sai"), ("nguyễn", IdentityWorld.password),
    ] {
      await #expect(throws: IdentityRefusal.signInFailed) {
        try await world.signIn(login, password, at: start)
      }
    }
  }

  @Test("Five wrong passwords close the account for a minute, also to the right one", arguments: TestEngine.allCases)
  func lockOut(on engine: TestEngine) async throws {
    let world = try await IdentityWorld(on: engine)
    try await world.fail(times: 4, at: start)
    _ = try await world.signIn("myBinhLeader", at: start)

    try await world.fail(times: 5, at: start)

    await #expect(throws: IdentityRefusal.signInFailed) {
      try await world.signIn("myBinhLeader", at: start.adding(seconds: 59))
    }
    _ = try await world.signIn("myBinhLeader", at: start.adding(seconds: 60))
  }

  @Test("Each further wrong password doubles the wait, up to an hour", arguments: TestEngine.allCases)
  func backOff(on engine: TestEngine) async throws {
    let world = try await IdentityWorld(on: engine)
    try await world.fail(times: 4, at: start)
    var now = start
    for minutes in [1, 2, 4, 8, 16, 32, 60, 60] {
      try await world.fail(times: 1, at: now)

      #expect(try await world.account(.myBinhLeader).lockedUntil == now.adding(minutes: minutes))
      now = now.adding(minutes: minutes)
    }
    _ = try await world.signIn("myBinhLeader", at: now)
    #expect(try await world.account(.myBinhLeader).failedAttempts == 0)
  }

  @Test("Attempts while the account is closed do not close it longer", arguments: TestEngine.allCases)
  func attemptsWhileLocked(on engine: TestEngine) async throws {
    let world = try await IdentityWorld(on: engine)
    try await world.fail(times: 5, at: start)

    try await world.fail(times: 20, at: start.adding(seconds: 30))

    #expect(try await world.account(.myBinhLeader).lockedUntil == start.adding(minutes: 1))
  }

  @Test("Guesses all at once count one by one", arguments: TestEngine.allCases)
  func parallelGuesses(on engine: TestEngine) async throws {
    let world = try await IdentityWorld(on: engine)

    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<12 { group.addTask { _ = try? await world.signIn("myBinhLeader", "sai", at: start) } }
    }

    #expect(try await world.account(.myBinhLeader).failedAttempts == 5)
  }

  @Test("Who knows the password learns that the account is disabled; nobody else does", arguments: TestEngine.allCases)
  func disabled(on engine: TestEngine) async throws {
    let world = try await IdentityWorld(on: engine)
    let (id, admin) = (try world.id(.myBinhLeader), try world.actor(.myBinhAdmin))
    try await world.db.write { try Account.disable(id, by: admin, at: start, in: $0) }

    await #expect(throws: IdentityRefusal.accountDisabled) { try await world.signIn("myBinhLeader", at: start) }
    await #expect(throws: IdentityRefusal.signInFailed) { try await world.signIn("myBinhLeader", "sai", at: start) }
  }

  @Test("A hash made with less work is replaced at the next sign-in", arguments: TestEngine.allCases)
  func rehash(on engine: TestEngine) async throws {
    let world = try await IdentityWorld(on: engine)
    let raised = PasswordHasher(cost: PasswordCost(rounds: 4, blockSize: 1, parallelism: 1))

    _ = try await world.signIn("myBinhLeader", at: start, with: raised)

    #expect(try await world.account(.myBinhLeader).passwordHash?.hasPrefix("scrypt$4$1$1$") == true)
    _ = try await world.signIn("myBinhLeader", at: start, with: raised)
  }

  @Test("A citizen's account is no official's", arguments: TestEngine.allCases)
  func citizen(on engine: TestEngine) async throws {
    let world = try await IdentityWorld(on: engine)
    _ = try await world.citizen("0912345678", at: start)

    await #expect(throws: IdentityRefusal.signInFailed) { try await world.signIn("0912345678", "", at: start) }
  }

  @Test("Every attempt is in the log, a mistyped name without what was typed", arguments: TestEngine.allCases)
  func log(on engine: TestEngine) async throws {
    let world = try await IdentityWorld(on: engine)
    try await world.fail(times: 5, at: start)
    try await world.fail(times: 1, at: start)
    _ = try? await world.signIn("bốn con cò trắng bay", at: start)
    _ = try await world.signIn("myBinhLeader", at: start.adding(minutes: 2))

    let id = try world.id(.myBinhLeader)
    let entries = try await world.db.read { try SignInLog.of(id, in: $0) }
    #expect(entries.map(\.outcome) == [.success, .locked] + Array(repeating: .wrongPassword, count: 5))
    #expect(entries.allSatisfy { $0.address == "10.0.0.7" })
    let unknown: Int? = try await world.db.read {
      try $0.value("SELECT COUNT(*) FROM sign_in_log WHERE outcome = 'unknown_account' AND account_id IS NULL")
    }
    #expect(unknown == 1)
  }
}

extension IdentityWorld {
  @discardableResult
  func signIn(
    _ login: String, _ password: String = IdentityWorld.password, at now: Instant, with hasher: PasswordHasher? = nil
  ) async throws -> SecretToken {
    var random = SystemRandomNumberGenerator()
    return try await OfficerSignIn(login: login, password: password, address: "10.0.0.7")
      .start(on: db, with: hasher ?? self.hasher, using: &random, at: now)
  }

  func fail(times: Int, at now: Instant) async throws {
    for _ in 0..<times {
      await #expect(throws: IdentityRefusal.signInFailed) { try await signIn("myBinhLeader", "sai", at: now) }
    }
  }

  func account(_ name: Name) async throws -> Account {
    let id = try id(name)
    return try #require(try await db.read { try Account.find(id, in: $0) })
  }
}
