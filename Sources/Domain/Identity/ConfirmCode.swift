package import Storage
package import WorkingTime

extension OneTimeCode {
  /// Checks the digits a person typed. A failure is returned, not thrown: the attempt must be counted.
  package static func confirm(
    _ purpose: Purpose, _ challenge: SecretToken, digits: String, at now: Instant, in tx: Transaction
  ) throws -> Result<PhoneNumber, IdentityRefusal> {
    let sent: SentCode? = try tx.first(
      """
      UPDATE one_time_code SET attempts = attempts + 1
      WHERE challenge_hash = \(challenge.hash) AND purpose = \(purpose) AND used_at IS NULL
        AND expires_at > \(now) AND attempts < \(mostAttempts)
      RETURNING code_hash, recipient, attempts
      """)
    guard let sent else { return .failure(.codeExpired) }
    let typed = digits.filter { !$0.isWhitespace }
    guard sameBytes(challenge.seal(typed), sent.codeHash),
      let phone = sent.recipient.flatMap(PhoneNumber.init(rawValue:))
    else {
      return .failure(sent.attempts < mostAttempts ? .codeWrong(left: mostAttempts - sent.attempts) : .codeExpired)
    }

    try tx.run("UPDATE one_time_code SET used_at = \(now) WHERE challenge_hash = \(challenge.hash)")
    return .success(phone)
  }

  static let mostAttempts = 5
}

private struct SentCode: Decodable {
  var codeHash: [UInt8]
  var recipient: String?
  var attempts: Int
}
