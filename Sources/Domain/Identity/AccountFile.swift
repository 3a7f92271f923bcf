package import Storage
package import WorkingTime

/// All that an administrator sees of one official's account, from one snapshot.
package struct AccountFile: Sendable {
  package var account: Account
  package var positions: [HeldPosition]
  package var tokens: [APIToken]
  package var events: [AccountEvent]
  package var signIns: [SignInLog.Entry]
  /// What the one who asks may do here.
  package var allowed: Set<IdentityAuthority.Action>

  package static func load(
    _ id: ID<Account>, by actor: Actor, at now: Instant, in tx: Transaction
  ) throws -> AccountFile {
    guard let account = try Account.find(id, in: tx), account.kind == .officer else {
      throw IdentityRefusal.accountNotFound
    }
    let standing = try AccountStanding.load(id, on: now.day, in: tx)
    try standing.allow(.see, by: actor)
    return AccountFile(
      account: account, positions: try HeldPosition.list(of: [id], in: tx),
      tokens: try APIToken.list(of: id, in: tx), events: try AccountEvent.list(of: id, in: tx),
      signIns: try SignInLog.of(id, in: tx),
      allowed: Set(IdentityAuthority.Action.allCases.filter { (try? standing.allow($0, by: actor)) != nil }))
  }
}
