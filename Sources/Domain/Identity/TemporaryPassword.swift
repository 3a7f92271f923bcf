import WorkingTime

/// A password an administrator reads out to a person: easy to say and type, good for three days and one sign-in.
enum TemporaryPassword {
  /// Twelve letters and digits without look-alikes, 59 bits: "k7mp-x3qf-9wdt".
  static func draw(using random: inout some RandomNumberGenerator) -> String {
    (0..<3).map { _ in String((0..<4).map { _ in letters[Int.random(in: letters.indices, using: &random)] }) }
      .joined(separator: "-")
  }

  static func expiry(from now: Instant) -> Instant { now.adding(minutes: 3 * 24 * 60) }

  private static let letters = Array("abcdefghjkmnpqrstuvwxyz23456789")
}
