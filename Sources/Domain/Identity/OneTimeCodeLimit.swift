import Storage
import WorkingTime

/// One code a minute and five an hour, for what was typed and for the telephone behind it.
enum OneTimeCodeLimit {
  static func check(askedFor text: String, at now: Instant, in tx: Transaction) throws {
    let recent = try codes("asked_for = \(text)", at: now, in: tx)
    if recent.contains(where: { now < $0.adding(minutes: 1) }) { throw IdentityRefusal.codeTooSoon }
    if recent.count >= 5 { throw IdentityRefusal.codesTooMany }
  }

  static func isFree(recipient: PhoneNumber, at now: Instant, in tx: Transaction) throws -> Bool {
    let recent = try codes("recipient = \(recipient)", at: now, in: tx)
    return recent.count < 5 && !recent.contains { now < $0.adding(minutes: 1) }
  }

  private static func codes(_ whose: SQL, at now: Instant, in tx: Transaction) throws -> [Instant] {
    let times: [Instant] = try tx.values(
      "SELECT created_at FROM one_time_code WHERE \(whose) AND minute >= \(now.rawValue / 60_000 - 60)")
    return times.filter { now < $0.adding(minutes: 60) }
  }
}
