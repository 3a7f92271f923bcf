package import Agencies
import Casework
import Dossiers
import Identity
package import Storage
import Workflow
package import WorkingTime

/// An agency's day in figures.
package struct DayNumbers: Decodable, Sendable, Hashable {
  package var agencyID: ID<Agency>
  package var received: Int
  package var solved: Int
  package var pending: Int
  package var overdue: Int

  /// For the agencies asked for; each figure walks an index of its agency.
  package static func load(
    of agencies: [ID<Agency>], on day: Day, at now: Instant, in tx: Transaction
  ) throws -> [DayNumbers] {
    try tx.all(query(agencies, on: day, at: now))
  }

  /// What is pending is asked for by its due date, which it has always: so SQLite walks what is pending, and not all that
  /// was ever received.
  static func query(_ agencies: [ID<Agency>], on day: Day, at now: Instant) -> SQL {
    let (start, end) = (day.at(hour: 0, minute: 0), day.adding(days: 1).at(hour: 0, minute: 0))
    return """
      SELECT agency.id AS agency_id,
        (SELECT COUNT(*) FROM dossier WHERE agency_id = agency.id AND received_at >= \(start) AND received_at < \(end))
          AS received,
        (SELECT COUNT(*) FROM dossier WHERE agency_id = agency.id AND finished_at >= \(start) AND finished_at < \(end))
          AS solved,
        (SELECT COUNT(*) FROM dossier WHERE agency_id = agency.id AND due_at IS NOT NULL
          AND received_at IS NOT NULL AND finished_at IS NULL) AS pending,
        (SELECT COUNT(*) FROM dossier WHERE agency_id = agency.id AND received_at IS NOT NULL AND finished_at IS NULL
          AND due_at < \(now) AND paused_at IS NULL) AS overdue
      FROM agency WHERE agency.id IN \(list: agencies) ORDER BY agency.id
      """
  }
}
