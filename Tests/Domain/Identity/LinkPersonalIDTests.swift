import Storage
import TestSupport
import Testing
import WorkingTime

@testable import Identity

@Suite("A personal number tied to a telephone at the counter")
struct LinkPersonalIDTests {
  let start = IdentityWorld.start

  @Test("A personal number sends the code to the telephone linked at the counter", arguments: TestEngine.allCases)
  func personalID(on engine: TestEngine) async throws {
    let world = try await IdentityWorld(on: engine)
    let number = try #require(PersonalID(rawValue: "089190001234"))
    try await world.link(number, to: "0912345678", at: start)

    let (code, recipient) = try await world.ask(.personalID(number), at: start)

    #expect(recipient?.rawValue == "0912345678")
    let token = try await world.confirm(code, code.digits, at: start)
    #expect(try await world.citizen(token, at: start).personalID == "089190001234")
  }

  @Test("An unknown personal number is answered as a known one is, and opens nothing", arguments: TestEngine.allCases)
  func unknownPersonalID(on engine: TestEngine) async throws {
    let world = try await IdentityWorld(on: engine)
    let number = try #require(PersonalID(rawValue: "089190001234"))

    let (code, recipient) = try await world.ask(.personalID(number), at: start)

    #expect(recipient == nil)
    await #expect(throws: IdentityRefusal.codeWrong(left: 4)) { try await world.confirm(code, code.digits, at: start) }
    #expect(try await world.db.read { try $0.value("SELECT COUNT(*) FROM account WHERE kind = 'citizen'") } == 0)
  }

  @Test(
    "A telephone gets no second code within the minute by way of the personal number", arguments: TestEngine.allCases)
  func bothWays(on engine: TestEngine) async throws {
    let world = try await IdentityWorld(on: engine)
    let number = try #require(PersonalID(rawValue: "089190001234"))
    try await world.link(number, to: "0912345678", at: start)
    _ = try await world.ask("0912345678", at: start)

    #expect(try await world.ask(.personalID(number), at: start).recipient == nil)
    #expect(try await world.ask(.personalID(number), at: start.adding(minutes: 1)).recipient != nil)
  }

  @Test("The account follows the card to a new telephone", arguments: TestEngine.allCases)
  func newTelephone(on engine: TestEngine) async throws {
    let world = try await IdentityWorld(on: engine)
    let number = try #require(PersonalID(rawValue: "089190001234"))
    try await world.link(number, to: "0912345678", at: start)
    let before = try await world.citizen("0912345678", at: start)
    let account = try await world.session(before, at: start)?.accountID

    try await world.link(number, to: "0987654321", at: start)

    #expect(try await world.session(before, at: start) == nil)
    let after = try await world.citizen("0987654321", at: start)
    #expect(try await world.session(after, at: start)?.accountID == account)
  }

  @Test("Two people share neither a telephone nor a personal number", arguments: TestEngine.allCases)
  func taken(on engine: TestEngine) async throws {
    let world = try await IdentityWorld(on: engine)
    let (lan, minh) = (
      try #require(PersonalID(rawValue: "089190001234")), try #require(PersonalID(rawValue: "089090005678"))
    )
    try await world.link(lan, to: "0912345678", at: start)
    try await world.link(lan, to: "0912345678", at: start)

    await #expect(throws: IdentityRefusal.personalIDTaken) { try await world.link(minh, to: "0912345678", at: start) }
    try await world.link(minh, to: "0987654321", at: start)
    await #expect(throws: IdentityRefusal.personalIDTaken) { try await world.link(lan, to: "0987654321", at: start) }
  }

  @Test("Only a receptionist links a personal number", arguments: TestEngine.allCases)
  func onlyReceptionist(on engine: TestEngine) async throws {
    let world = try await IdentityWorld(on: engine)
    let (number, phone) = (
      try #require(PersonalID(rawValue: "089190001234")), try #require(PhoneNumber(rawValue: "0912345678"))
    )
    let admin = try world.officer(.provinceAdmin)

    await #expect(throws: IdentityRefusal.notReceptionist) {
      try await world.db.write {
        try Account.link(number, to: phone, as: .sample(ID(1)), by: admin, at: start, in: $0)
      }
    }
  }
}
