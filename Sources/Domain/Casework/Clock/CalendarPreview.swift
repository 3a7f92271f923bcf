import Agencies
import Dossiers
package import Identity
package import Procedures
package import Rules
package import Storage
import Workflow
package import WorkingTime

/// Which running dossiers a change of the calendar would move, before it is saved.
package struct CalendarPreview: Hashable, Codable, Sendable {
  package struct Moved: Hashable, Codable, Sendable {
    package var code: String
    package var procedure: String
    package var agency: String
    package var before: Instant
    package var after: Instant
  }

  /// Those whose clock runs and that the change can touch.
  package var running = 0
  package var moved = 0
  /// What is stored of them makes no sense.
  package var unreadable = 0
  /// Those due first.
  package var examples: [Moved] = []

  /// As many are told one by one.
  private static let mostExamples = 50

  mutating func add(
    _ running: [RunningDossier], _ change: CalendarChange, under rules: Rulebook, at now: Instant
  ) {
    let calendars = rules.calendars.applying(change, today: now.day)
    for dossier in running {
      if let place = change.hoursOf, !dossier.goes(by: place, under: rules, calendars) { continue }
      self.running += 1
      let before = dossier.appointment(under: rules, at: now)
      guard let after = dossier.appointment(under: rules, calendars, at: now), after != before else { continue }
      moved += 1
      examples.append(
        Moved(
          code: dossier.code, procedure: rules.procedure(dossier.procedureID)?.name ?? "",
          agency: rules.territory.agency(dossier.agencyID)?.title ?? "", before: before, after: after))
    }
    examples.sort { ($0.before, $0.code) < ($1.before, $1.code) }
    examples.removeLast(max(0, examples.count - Self.mostExamples))
  }
}

/// The walk that counts them.
package struct CalendarPreviewing: WalkPurpose {
  package static let kind = DossierWalk.Kind.calendarPreview
  package static let nothing = CalendarPreview()
  package var change: CalendarChange

  package func look(
    at slice: WalkSlice, found: inout CalendarPreview, under rules: Rulebook, at now: Instant, in tx: Transaction
  ) throws -> [UnreadableDossier] {
    var (running, unreadable): ([RunningDossier], [UnreadableDossier]) = ([], [])
    for row in try RunningDossier.all(in: slice, at: now, in: tx) {
      switch row {
      case .row(let dossier): running.append(dossier)
      case .unreadable(let dossier): unreadable.append(dossier)
      }
    }
    found.unreadable += unreadable.count
    if !running.isEmpty { found.add(running, change, under: rules, at: now) }
    return unreadable
  }
}

extension CalendarChange {
  /// Orders the preview.
  /// - Throws: `CatalogueRefusal`, as `check`.
  package func preview(
    under rules: Rulebook, by officer: Officer, at now: Instant, in tx: Transaction
  ) throws -> ID<DossierWalk> {
    _ = try check(by: officer, under: rules, today: now.day)
    return try DossierWalk.begin(
      CalendarPreviewing(change: self), under: rules, by: officer.accountID, at: now, in: tx)
  }
}
