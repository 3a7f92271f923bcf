@testable import Identity
import Storage
import TestSupport
import Testing
import WorkingTime

extension IdentityWorld {
  @discardableResult
  func ask(_ phone: String, at now: Instant) async throws -> OneTimeCode {
    try await ask(.phone(try #require(PhoneNumber(rawValue: phone))), at: now).code
  }

  func ask(
    _ person: OneTimeCode.Person, at now: Instant
  ) async throws -> (code: OneTimeCode, recipient: PhoneNumber?) {
    var random = SystemRandomNumberGenerator()
    let code = OneTimeCode(using: &random)
    return (code, try await db.write { try code.request(.signIn, by: person, at: now, in: $0) })
  }

  @discardableResult
  func confirm(_ code: OneTimeCode, _ digits: String, at now: Instant) async throws -> SecretToken {
    var random = SystemRandomNumberGenerator()
    let token = SecretToken(using: &random)
    try await CitizenSignIn(challenge: code.challenge, digits: digits).start(
      opening: token, as: AccountCode(using: &random), on: db, at: now)
    return token
  }

  /// Signs a citizen in, from the request of a code to the session.
  @discardableResult
  func citizen(_ phone: String, at now: Instant) async throws -> SecretToken {
    let code = try await ask(phone, at: now)
    return try await confirm(code, code.digits, at: now)
  }

  func citizen(_ token: SecretToken, at now: Instant) async throws -> Citizen {
    guard case .citizen(let citizen) = try await session(token, at: now)?.actor else {
      throw IdentityRefusal.accountNotFound
    }
    return citizen
  }

  func link(_ number: PersonalID, to phone: String, at now: Instant) async throws {
    let (phone, officer) = (try #require(PhoneNumber(rawValue: phone)), try officer(.myBinhReceptionist))
    var random = SystemRandomNumberGenerator()
    let code = AccountCode(using: &random)
    try await db.write { try Account.link(number, to: phone, as: code, by: officer, at: now, in: $0) }
  }
}

extension OneTimeCode {
  var wrong: String { digits == "000000" ? "111111" : "000000" }
}
