@testable import Identity
import Storage
import TestSupport
import Testing
import WorkingTime

@Suite("Citizens sign in with a code")
struct OneTimeCodeTests {
  let start = IdentityWorld.start

  @Test("The first sign-in makes the account, the second finds it", arguments: TestEngine.allCases)
  func firstUse(on engine: TestEngine) async throws {
    let world = try await IdentityWorld(on: engine)

    let first = try await world.citizen("0912 345 678", at: start)
    let second = try await world.citizen("+84912345678", at: start.adding(minutes: 2))

    let one = try #require(try await world.session(first, at: start))
    let two = try #require(try await world.session(second, at: start.adding(minutes: 2)))
    #expect(one.actor == two.actor && one.accountID == two.accountID)
    #expect(
      one.actor
        == .citizen(
          Citizen(accountID: one.accountID, code: one.actor.code, name: "", phone: "0912345678", personalID: nil)))
  }

  @Test("A code is six digits and good once", arguments: TestEngine.allCases)
  func once(on engine: TestEngine) async throws {
    let world = try await IdentityWorld(on: engine)
    let code = try await world.ask("0912345678", at: start)
    #expect(code.digits.utf8.count == 6 && code.digits.allSatisfy { ("0"..."9").contains($0) })

    try await world.confirm(code, " " + code.digits.prefix(3) + " " + code.digits.suffix(3), at: start)

    await #expect(throws: IdentityRefusal.codeExpired) { try await world.confirm(code, code.digits, at: start) }
  }

  @Test("A code is good for five minutes", arguments: TestEngine.allCases)
  func fiveMinutes(on engine: TestEngine) async throws {
    let world = try await IdentityWorld(on: engine)
    let late = try await world.ask("0912345678", at: start)
    let inTime = try await world.ask("0987654321", at: start)

    try await world.confirm(inTime, inTime.digits, at: start.adding(minutes: 5).adding(seconds: -1))
    await #expect(throws: IdentityRefusal.codeExpired) {
      try await world.confirm(late, late.digits, at: start.adding(minutes: 5))
    }
  }

  @Test("After five wrong codes the right one is worth nothing", arguments: TestEngine.allCases)
  func fiveAttempts(on engine: TestEngine) async throws {
    let world = try await IdentityWorld(on: engine)
    let code = try await world.ask("0912345678", at: start)

    for left in [4, 3, 2, 1] {
      await #expect(throws: IdentityRefusal.codeWrong(left: left)) {
        try await world.confirm(code, code.wrong, at: start)
      }
    }
    await #expect(throws: IdentityRefusal.codeExpired) { try await world.confirm(code, code.wrong, at: start) }
    await #expect(throws: IdentityRefusal.codeExpired) { try await world.confirm(code, code.digits, at: start) }
  }

  @Test("A fifth attempt may still be right", arguments: TestEngine.allCases)
  func fifthAttempt(on engine: TestEngine) async throws {
    let world = try await IdentityWorld(on: engine)
    let code = try await world.ask("0912345678", at: start)
    for _ in 0..<4 { _ = try? await world.confirm(code, code.wrong, at: start) }

    try await world.confirm(code, code.digits, at: start)
  }

  @Test("A code works only in the browser that asked for it", arguments: TestEngine.allCases)
  func otherBrowser(on engine: TestEngine) async throws {
    let world = try await IdentityWorld(on: engine)
    let mine = try await world.ask("0912345678", at: start)
    let theirs = try await world.ask("0987654321", at: start)

    await #expect(throws: IdentityRefusal.codeWrong(left: 4)) {
      try await world.confirm(theirs, mine.digits, at: start)
    }
    var random = SystemRandomNumberGenerator()
    let stranger = OneTimeCode(using: &random)
    await #expect(throws: IdentityRefusal.codeExpired) { try await world.confirm(stranger, mine.digits, at: start) }
    try await world.confirm(mine, mine.digits, at: start)
  }

  @Test("One code a minute and five an hour for a number", arguments: TestEngine.allCases)
  func limits(on engine: TestEngine) async throws {
    let world = try await IdentityWorld(on: engine)
    _ = try await world.ask("0912345678", at: start)
    await #expect(throws: IdentityRefusal.codeTooSoon) {
      try await world.ask("0912345678", at: start.adding(seconds: 59))
    }
    _ = try await world.ask("0987654321", at: start.adding(seconds: 59))

    for minute in 1...4 { _ = try await world.ask("+84 912345678", at: start.adding(minutes: minute)) }

    await #expect(throws: IdentityRefusal.codesTooMany) {
      try await world.ask("0912345678", at: start.adding(minutes: 59))
    }
    _ = try await world.ask("0912345678", at: start.adding(minutes: 60))
  }

  @Test("Of many requests at one moment one is served", arguments: TestEngine.allCases)
  func parallelRequests(on engine: TestEngine) async throws {
    let world = try await IdentityWorld(on: engine)

    let refusals = await withTaskGroup(of: (any Error)?.self) { group in
      for _ in 0..<8 {
        group.addTask {
          do {
            try await world.ask("0912345678", at: start)
            return nil
          } catch { return error }
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }

    #expect(refusals.filter { $0 == nil }.count == 1)
    #expect(refusals.compactMap { $0 as? IdentityRefusal } == Array(repeating: .codeTooSoon, count: 7))
  }

  @Test("A number that receives no messages is refused", arguments: TestEngine.allCases)
  func landline(on engine: TestEngine) async throws {
    let world = try await IdentityWorld(on: engine)
    await #expect(throws: IdentityRefusal.phoneNotMobile) { try await world.ask("02963852345", at: start) }
  }

  @Test("A disabled citizen gets no session", arguments: TestEngine.allCases)
  func disabled(on engine: TestEngine) async throws {
    let world = try await IdentityWorld(on: engine)
    let token = try await world.citizen("0912345678", at: start)
    let id = try #require(try await world.session(token, at: start)?.accountID)
    let admin = try world.actor(.provinceAdmin)

    try await world.db.write { try Account.disable(id, by: admin, at: start, in: $0) }

    #expect(try await world.session(token, at: start) == nil)
    await #expect(throws: IdentityRefusal.accountDisabled) {
      try await world.citizen("0912345678", at: start.adding(minutes: 1))
    }
  }

  @Test("A citizen tells the own name; it is there at the next request", arguments: TestEngine.allCases)
  func name(on engine: TestEngine) async throws {
    let world = try await IdentityWorld(on: engine)
    let token = try await world.citizen("0912345678", at: start)
    let citizen = try await world.citizen(token, at: start)

    try await world.db.write { try Account.describe(citizen, name: "  Trần  Thị Lan ", email: "lan@thu.vn", in: $0) }
    await #expect(throws: IdentityRefusal.nameMissing) {
      try await world.db.write { try Account.describe(citizen, name: " ", email: "", in: $0) }
    }

    let after = try await world.session(token, at: start)?.actor
    #expect(
      after
        == .citizen(
          Citizen(
            accountID: citizen.accountID, code: citizen.code, name: "Trần Thị Lan", phone: "0912345678", personalID: nil
          )))
  }
}
