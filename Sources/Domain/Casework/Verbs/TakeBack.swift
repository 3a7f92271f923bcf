package import Catalogue
package import Identity
package import Storage
package import WorkingTime
package import Workflow

extension Dossier {
  /// One's own last act is undone, while nobody has opened what it made.
  package static func takeBack(
    _ code: String, step: Step.ID? = nil, by officer: Officer, under rules: Rulebook, at now: Instant,
    in tx: Transaction
  ) throws {
    var dossier = try Dossier.locked(code, under: rules, in: tx)
    try dossier.allow(.takeBack, by: officer, at: step, now: now, in: tx)
    let taken = try dossier.step(for: .takeBack, of: officer, named: step, now: now)

    try dossier.carryOut(
      .takeBack(taken.id), as: .takenBack(step: taken.id), by: .officer(officer), at: now, in: tx)
  }

  /// Whoever can do a step has looked at it: the act before it can no longer be taken back. Called where the dossier is
  /// shown; writes once.
  /// - Returns: whether this was the first look: what is offered may be less after it.
  @discardableResult
  package static func look(
    _ code: String, by officer: Officer, under rules: Rulebook, at now: Instant, in tx: Transaction
  ) throws -> Bool {
    let dossier = try Dossier.find(code, under: rules, in: tx)
    let unseen = dossier.tasks.filter { !$0.isQuestion && $0.seenAt == nil && dossier.isInHand($0, of: officer) }
    guard !unseen.isEmpty else { return false }
    return try tx.changes("UPDATE task SET seen_at = \(now) WHERE id IN \(list: unseen.map(\.id)) AND seen_at IS NULL")
      > 0
  }
}
