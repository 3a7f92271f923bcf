@testable import Identity
import Testing

@Suite("Passwords")
struct PasswordTests {
  @Test("A stored hash carries the work it was made with and matches its own password alone")
  func hash() throws {
    let text = try PasswordHash(of: "ruộng lúa chín vàng", cost: .test, salt: Array(1...16)).text

    #expect(text.hasPrefix("scrypt$2$1$1$"))
    let stored = try #require(PasswordHash(text: text))
    #expect(try stored.matches("ruộng lúa chín vàng"))
    #expect(try !stored.matches("ruộng lúa chín vàn"))
    #expect(try !stored.matches(""))
  }

  @Test("The same password with another salt is another hash")
  func salt() throws {
    let one = try PasswordHash(of: "ruộng lúa chín vàng", cost: .test, salt: [1])
    #expect(try one.text != PasswordHash(of: "ruộng lúa chín vàng", cost: .test, salt: [2]).text)
  }

  @Test("Marks composed or apart are the same password")
  func composition() throws {
    let composed = "mu\u{1ED9}t m\u{E0}u xanh"
    let apart = "mu\u{6F}\u{323}\u{302}t ma\u{300}u xanh"
    #expect(try PasswordHash(of: composed, cost: .test, salt: [1]).matches(apart))
  }

  @Test(
    "Text that is no stored hash matches nothing",
    arguments: [
      "", "scrypt", "plain", "scrypt$2$1$1$$", "scrypt$x$1$1$AQ==$AQ==", "bcrypt$2$1$1$AQ==$AQ==",
      "scrypt$2$1$1$AQ==$AQ==",
    ])
  func malformed(_ text: String) async throws {
    #expect(PasswordHash(text: text) == nil)
    #expect(try await PasswordHasher(cost: .test).verify("mật khẩu nào đó", against: text) == .wrong)
  }

  @Test("An account that does not exist costs the work of one that does, and matches nothing")
  func decoy() async throws {
    let cost = PasswordCost(rounds: 1 << 12, blockSize: 8, parallelism: 1)
    let decoy = PasswordHash.decoy(cost: cost)

    #expect(decoy.cost == cost)
    #expect(try !decoy.matches("sai"))
    #expect(try await PasswordHasher(cost: cost).verify("sai", against: nil) == .wrong)
  }

  @Test("No password opens an account without one, not even the empty one")
  func noHash() async throws {
    #expect(try await PasswordHasher(cost: .test).verify("", against: nil) == .wrong)
  }

  @Test("A right password made with other work is right, and due for a new hash")
  func cheap() async throws {
    let stored = try PasswordHash(of: "ruộng lúa chín vàng", cost: .test, salt: [1]).text
    let raised = PasswordHasher(cost: PasswordCost(rounds: 4, blockSize: 1, parallelism: 1))

    #expect(try await PasswordHasher(cost: .test).verify("ruộng lúa chín vàng", against: stored) == .right)
    #expect(try await raised.verify("ruộng lúa chín vàng", against: stored) == .rightButCheap)
  }

  @Test(
    "A long phrase is a good password",
    arguments: ["bốn con cò trắng bay", "trời mưa tối hôm qua", "kx8!vQ2mzp", "đò ngang sông Hậu 5h"])
  func good(_ password: String) throws {
    try PasswordPolicy.check(password, login: "nvha")
  }

  @Test(
    "A poor password is refused, with the reason",
    arguments: [
      ("ngắn quá", IdentityRefusal.passwordTooShort(10)), ("", .passwordTooShort(10)),
      (String(repeating: "dài ", count: 33), .passwordTooLong(128)), ("toi la nvha day", .passwordHoldsLogin),
      ("NVHA của tôi đây", .passwordHoldsLogin), ("1234567890", .passwordTooCommon), ("0987654321", .passwordTooCommon),
      ("abcdefghijkl", .passwordTooCommon), ("aaaaaaaaaaaa", .passwordTooCommon), ("Matkhau@123", .passwordTooCommon),
      ("mật khẩu 2026", .passwordTooCommon), ("AnGiang2026!", .passwordTooCommon), ("qwertyuiop", .passwordTooCommon),
      ("motcua12345", .passwordTooCommon), ("ababababab", .passwordTooCommon), ("----------", .passwordTooCommon),
    ])
  func poor(_ password: String, _ refusal: IdentityRefusal) {
    #expect(throws: refusal) { try PasswordPolicy.check(password, login: "nvha") }
  }

  @Test("A temporary password passes the policy and holds no look-alikes")
  func temporary() throws {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<200 {
      let password = TemporaryPassword.draw(using: &random)
      // Of letters that no such password has: chance cannot draw it.
      try PasswordPolicy.check(password, login: "lio")
      #expect(password.count == 14 && !password.contains { "0o1li".contains($0) })
    }
  }

  @Test("Hashing more than a hundred passwords at once is refused, none is forgotten")
  func crowd() async throws {
    let hasher = PasswordHasher(cost: PasswordCost(rounds: 1 << 8, blockSize: 8, parallelism: 1))
    let answers = await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<300 { group.addTask { (try? await hasher.verify("đoán bừa", against: nil)) != nil } }
      return await group.reduce(into: [Bool]()) { $0.append($1) }
    }

    #expect(answers.count == 300 && answers.contains(true))
    #expect(try await hasher.verify("đoán bừa", against: nil) == .wrong)
  }
}
