package import Storage
package import WorkingTime

/// A change of the calendar that was saved: who, when, from what to what.
package struct CalendarChangeRow: Decodable, Hashable, Sendable {
  package var id: Int64
  package var at: Instant
  package var actorName: String
  package var place: OfficePlace
  package var year: Int?
  package var before: String
  package var after: String

  /// The last changes of a year's days, the newest first.
  package static func ofYear(_ year: Int, limit: Int = 50, in tx: Transaction) throws -> [CalendarChangeRow] {
    try tx.all("SELECT \(columns) FROM calendar_change WHERE year = \(year) ORDER BY id DESC LIMIT \(limit)")
  }

  /// The last changes of a place's hours, the newest first.
  package static func ofHours(_ place: OfficePlace, limit: Int = 50, in tx: Transaction) throws -> [CalendarChangeRow] {
    try tx.all(
      """
      SELECT \(columns) FROM calendar_change WHERE place = \(place) AND year IS NULL ORDER BY id DESC LIMIT \(limit)
      """)
  }

  private static let columns: SQL = "id, at, actor_name, place, year, before, after"
}
