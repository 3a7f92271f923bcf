package import Storage
package import WorkingTime

extension HeldPosition {
  /// The person keeps the position up to and with the last day; a last day before today takes it away at once.
  package static func end(
    _ id: ID<Position>, after lastDay: Day, by actor: Actor, at now: Instant, in tx: Transaction
  ) throws {
    let position = try locked(id, in: tx)
    try IdentityAuthority.check(position.role, in: position.agencyID, of: position.accountID, by: actor)
    // What is over stays as it was: it says who could do what on those days.
    guard !position.isOver(on: now.day) else { throw IdentityRefusal.positionOver }
    guard lastDay >= now.day.adding(days: -1) else { throw IdentityRefusal.positionEndPast }

    try tx.run("UPDATE position SET valid_to = \(lastDay) WHERE id = \(id)")
    try AccountEvent.record(.positionEnded, position.title, on: position.accountID, by: actor, at: now, in: tx)
  }
}
