package import Storage
package import WorkingTime

/// Six digits sent to a telephone, good once and for five minutes, and only together with the challenge that stays in
/// the browser which asked: a stranger can neither try codes nor use up somebody's attempts.
package struct OneTimeCode: Sendable {
  package let challenge: SecretToken
  package let digits: String

  package init(using random: inout some RandomNumberGenerator) {
    challenge = SecretToken(using: &random)
    digits = String(String(Int.random(in: 1_000_000...1_999_999, using: &random)).dropFirst())
  }

  package static let validMinutes = 5

  package enum Purpose: String, Sendable, CaseIterable {
    case signIn = "sign_in"
  }

  package enum Person: Sendable, Hashable {
    case phone(PhoneNumber)
    case personalID(PersonalID)

    /// A telephone number, else a personal number; nil for anything else.
    package init?(typed text: String) {
      if let phone = PhoneNumber(rawValue: text) {
        self = .phone(phone)
      } else if let number = PersonalID(rawValue: text) {
        self = .personalID(number)
      } else {
        return nil
      }
    }

    var text: String {
      switch self {
      case .phone(let phone): phone.rawValue
      case .personalID(let number): number.rawValue
      }
    }
  }

  /// Stores the code and returns the telephone to send it to, in the transaction that appends the message.
  /// nil: there is nobody to send it to; the page says the same as if there were, so that nobody learns whose
  /// personal numbers are known here.
  package func request(
    _ purpose: Purpose, by person: Person, at now: Instant, in tx: Transaction
  ) throws -> PhoneNumber? {
    try OneTimeCodeLimit.check(askedFor: person.text, at: now, in: tx)
    let recipient = try recipient(of: person, at: now, in: tx)

    // Of two requests at the same moment one finds the minute taken.
    let stored = try tx.changes(
      """
      INSERT INTO one_time_code (challenge_hash, purpose, asked_for, minute, recipient, code_hash, created_at, expires_at)
      VALUES (\(challenge.hash), \(purpose), \(person.text), \(now.rawValue / 60_000), \(recipient),
        \(challenge.seal(digits)), \(now), \(now.adding(minutes: Self.validMinutes)))
      ON CONFLICT (asked_for, minute) DO NOTHING
      """)
    guard stored == 1 else { throw IdentityRefusal.codeTooSoon }
    return recipient
  }

  private func recipient(of person: Person, at now: Instant, in tx: Transaction) throws -> PhoneNumber? {
    switch person {
    case .phone(let phone):
      guard phone.isMobile else { throw IdentityRefusal.phoneNotMobile }
      return phone
    case .personalID(let number):
      let login: String? = try tx.value(
        """
        SELECT login FROM account
        WHERE kind = \(Account.Kind.citizen) AND personal_id = \(number) AND disabled_at IS NULL
        """)
      guard let phone = login.flatMap(PhoneNumber.init(rawValue:)),
        try OneTimeCodeLimit.isFree(recipient: phone, at: now, in: tx)
      else { return nil }
      return phone
    }
  }
}
