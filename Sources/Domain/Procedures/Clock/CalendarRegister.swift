package import Storage
package import WorkingTime

/// Writes the calendar down, without asking who may.
package enum CalendarRegister {
  package static func record(_ entry: CalendarEntry, in tx: Transaction) throws {
    try tx.run(
      """
      INSERT INTO calendar_day (day, kind, reason) VALUES (\(entry.day), \(entry.kind), \(entry.reason))
      ON CONFLICT (day) DO UPDATE SET kind = excluded.kind, reason = excluded.reason
      """)
  }

  package static func record(_ plan: OfficeHoursPlan, of place: OfficePlace, in tx: Transaction) throws {
    try tx.run(
      """
      INSERT INTO office_hours (place, plan) VALUES (\(place), \(JSON(plan)))
      ON CONFLICT (place) DO UPDATE SET plan = excluded.plan
      """)
  }
}
