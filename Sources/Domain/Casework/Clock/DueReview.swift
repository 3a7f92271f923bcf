import Agencies
import Dossiers
package import Identity
package import Procedures
package import Rules
package import Storage
import Workflow
package import WorkingTime

/// Running dossiers follow a changed calendar: a walk lines up who waits, and a job gives each its new date
/// (`WaitingReview`), one by one.
package enum DueReview {
  /// Saves the change and has every dossier whose clock runs lined up.
  /// - Throws: `CatalogueRefusal`.
  package static func publish(
    _ change: CalendarChange, under rules: Rulebook, by officer: Officer, at now: Instant, in tx: Transaction
  ) throws {
    let rules = try rules.held(today: now.day, in: tx)
    try change.save(under: rules, by: officer, at: now, in: tx)
    let line = try ReviewLining(change, rules.territory, in: tx)
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

extension Dossier {
  /// The appointment follows the calendar, and the citizen is told which changes moved it.
  static func redate(
    _ id: ID<Dossier>, after changes: [ChangeInLine], under rules: Rulebook, at now: Instant, in tx: Transaction
  ) throws {
    let hand = Hand(Actor.system, under: rules, at: now, in: tx)
    var dossier = try Dossier.locked(id, for: hand)
    // A new date that was promised stays; one that is paused or over has no running clock.
    guard let run = dossier.run, run.extension == nil, dossier.state.pausedAt == nil, dossier.state.finishedAt == nil,
      let before = dossier.state.dueAt, before > now
    else { return }
    let place = rules.officePlace(of: dossier.procedure, solvedBy: dossier.solvingAgency, in: rules.calendars)
    let reason = changes.reason(at: place)
    let after = run.appointment(in: dossier.calendar)
    guard !reason.isEmpty, after != before, after > now else { return }

    try dossier.record(Redated(reason: reason), by: hand, dueAt: after)
  }
}

extension CalendarChange {
  /// Why the date moves, in words for the citizen.
  var reasonForCitizens: String {
    switch self {
    case .day(_, .off, let reason), .day(_, .work, let reason): reason.hasSuffix(".") ? reason : reason + "."
    case .day(let day, nil, _): "Ngày \(day.day)/\(day.month)/\(day.year) làm việc như thường lệ."
    case .announcement(let year): "Lịch nghỉ lễ, tết năm \(year) đã được công bố."
    case .hours: "Cơ quan giải quyết hồ sơ thay đổi giờ làm việc."
    }
  }
}
