package import Storage

package enum ClockSchema {
  package static let migrations = [
    Migration("0007-clock") { engine in
      [
        // The hours of the province, of an agency, of a unit; the nearest holds.
        """
        CREATE TABLE office_hours (
          place TEXT PRIMARY KEY,
          plan TEXT NOT NULL
        )
        """,
        // Who changed what about when offices work. Only ever added to.
        """
        CREATE TABLE calendar_change (
          id \(engine.identity),
          at BIGINT NOT NULL,
          account_id BIGINT REFERENCES account (id),
          actor_name TEXT NOT NULL,
          place TEXT NOT NULL,
          year BIGINT,
          before TEXT NOT NULL,
          after TEXT NOT NULL
        )
        """,
        "CREATE INDEX calendar_change_of_year ON calendar_change (year, id)",
        "CREATE INDEX calendar_change_of_place ON calendar_change (place, id)",
      ]
    }
  ]
}
