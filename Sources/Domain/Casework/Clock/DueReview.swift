import Dossiers
package import Identity
package import Procedures
package import Rules
package import Storage
package import WorkingTime

/// Running dossiers follow a changed calendar: a walk lines up who waits, and a job gives each its new dates
/// (`WaitingReview`), one by one.
package enum DueReview {
  /// Saves the change and has every running dossier lined up.
  /// - Throws: `CatalogueRefusal`.
  package static func publish(
    _ change: CalendarChange, under rules: Rulebook, by officer: Officer, at now: Instant, in tx: Transaction
  ) throws {
    let rules = try rules.held(today: now.day, in: tx)
    try change.save(under: rules, by: officer, at: now, in: tx)
    let line = try ReviewLining(change, under: rules, at: now, in: tx)
    _ = try DossierWalk.begin(line, under: rules, by: officer.accountID, at: now, in: tx)
  }

  /// Saves exactly the change that was previewed.
  /// - Throws: `PreviewRefusal`, `CatalogueRefusal`.
  package static func publish(
    previewed id: ID<DossierWalk>, under rules: Rulebook, by officer: Officer, at now: Instant, in tx: Transaction
  ) throws {
    guard let seen = try Walked<CalendarPreviewing>.find(id, in: tx) else { throw PreviewRefusal.gone }
    let rules = try rules.held(today: now.day, in: tx)
    try seen.purpose.change.allow(officer, under: rules)
    guard try seen.carryOut(at: now, in: tx) else { return }
    try publish(seen.purpose.change, under: rules, by: officer, at: now, in: tx)
  }
}
