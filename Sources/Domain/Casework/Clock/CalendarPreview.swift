import Agencies
package import Procedures
package import Rules
package import Storage
package import WorkingTime

/// Which running dossiers a change of the calendar would move, before it is saved.
package struct CalendarPreview: Hashable, Sendable {
  package struct Moved: Hashable, Sendable {
    package var code: String
    package var procedure: String
    package var agency: String
    package var before: Instant
    package var after: Instant
  }

  package var running = 0
  package var moved = 0
  /// Those due first.
  package var examples: [Moved] = []

  /// - Parameter mostExamples: as many are told one by one.
  package static func of(
    _ change: CalendarChange, under rules: Rulebook, mostExamples: Int = 50, at now: Instant, in tx: Transaction
  ) throws -> CalendarPreview {
    let calendars = rules.calendars.applying(change, today: now.day)
    var preview = CalendarPreview()
    for agency in rules.territory.agencies {
      let running = try RunningDossier.all(receivedBy: agency.id, at: now, in: tx)
      preview.running += running.count
      for dossier in running {
        guard let after = dossier.appointment(under: rules, calendars, at: now) else { continue }
        preview.moved += 1
        preview.examples.append(
          Moved(
            code: dossier.code, procedure: rules.procedure(dossier.procedureID)?.name ?? "", agency: agency.title,
            before: dossier.dueAt, after: after))
      }
      if preview.examples.count > mostExamples {
        preview.examples.sort { ($0.before, $0.code) < ($1.before, $1.code) }
        preview.examples.removeLast(preview.examples.count - mostExamples)
      }
    }
    preview.examples.sort { ($0.before, $0.code) < ($1.before, $1.code) }
    return preview
  }
}
