package import Storage
package import WorkingTime

extension Account {
  /// Nobody signs in with the account any more; open sessions and tokens stop at once.
  package static func disable(_ id: ID<Account>, by actor: Actor, at now: Instant, in tx: Transaction) throws {
    let account = try locked(id, in: tx)
    try AccountStanding.load(id, on: now.day, in: tx).allow(.disable, by: actor)
    guard account.disabledAt == nil else { return }

    try tx.run("UPDATE account SET disabled_at = \(now) WHERE id = \(id)")
    try Session.endAll(of: id, in: tx)
    try AccountEvent.record(.disabled, "", on: id, by: actor, at: now, in: tx)
  }

  package static func enable(_ id: ID<Account>, by actor: Actor, at now: Instant, in tx: Transaction) throws {
    let account = try locked(id, in: tx)
    try AccountStanding.load(id, on: now.day, in: tx).allow(.disable, by: actor)
    guard account.disabledAt != nil else { return }

    try tx.run("UPDATE account SET disabled_at = NULL WHERE id = \(id)")
    try AccountEvent.record(.enabled, "", on: id, by: actor, at: now, in: tx)
  }
}
