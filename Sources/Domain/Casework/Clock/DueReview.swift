import Agencies
import Dossiers
package import Identity
package import Procedures
package import Rules
package import Storage
import Workflow
package import WorkingTime

/// Running dossiers follow a changed calendar: who waits is lined up with the change, and gets the new date from a
/// worker, a few at a time. A dossier leaves the line in the transaction of its new date, so none is told twice.
package enum DueReview {
  /// Saves the change and lines up every dossier whose clock runs.
  /// - Throws: `CatalogueRefusal`.
  package static func publish(
    _ change: CalendarChange, under rules: Rulebook, by officer: Officer, at now: Instant, in tx: Transaction
  ) throws {
    let rules = try rules.held(today: now.day, in: tx)
    try change.save(under: rules, by: officer, at: now, in: tx)
    let revision = try Revision.current(in: tx)
    for agency in rules.territory.agencies {
      try tx.run(
        """
        INSERT INTO due_review (dossier_id, revision, reason)
        SELECT id, \(revision), \(change.reasonForCitizens) FROM dossier
        WHERE agency_id = \(agency.id) AND received_at IS NOT NULL AND finished_at IS NULL AND due_at > \(now)
          AND paused_at IS NULL
        ON CONFLICT (dossier_id) DO UPDATE SET revision = excluded.revision, reason = excluded.reason
        """)
    }
  }

  package static func isWaiting(under rules: Rulebook, in tx: Transaction) throws -> Bool {
    try tx.value("SELECT 1 FROM due_review WHERE revision <= \(rules.revision) LIMIT 1", as: Int.self) != nil
  }

  /// Works out the appointments of the next dossiers in line; returns how many there were.
  package static func work(limit: Int = 50, under rules: Rulebook, at now: Instant, in tx: Transaction) throws -> Int {
    struct Waiting: Decodable { var dossierID: ID<Dossier>, code: String, reason: String }
    // An older copy of the rules does not know the change yet.
    let waiting: [Waiting] = try tx.all(
      """
      SELECT dossier_id, code, reason FROM due_review JOIN dossier ON dossier.id = dossier_id
      WHERE revision <= \(rules.revision) ORDER BY dossier_id LIMIT \(limit)\(tx.skipLocked)
      """)
    for dossier in waiting {
      try Dossier.redate(dossier.code, reason: dossier.reason, under: rules, at: now, in: tx)
    }
    try tx.run("DELETE FROM due_review WHERE dossier_id IN \(list: waiting.map(\.dossierID))")
    return waiting.count
  }
}

extension Dossier {
  /// The appointment follows the calendar, and the citizen is told.
  static func redate(_ code: String, reason: String, under rules: Rulebook, at now: Instant, in tx: Transaction) throws
  {
    let hand = Hand(Actor.system, under: rules, at: now, in: tx)
    var dossier = try Dossier.locked(code, for: hand)
    // A new date that was promised stays; one that is paused or over has no running clock.
    guard let run = dossier.run, run.extension == nil, dossier.state.pausedAt == nil, dossier.state.finishedAt == nil,
      let before = dossier.state.dueAt, before > now
    else { return }
    let after = run.appointment(in: dossier.calendar)
    guard after != before, after > now else { return }

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
