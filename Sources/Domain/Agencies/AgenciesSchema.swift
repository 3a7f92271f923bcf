package import Storage

package enum AgenciesSchema {
  package static let migrations = [
    Migration("0001-agencies") { engine in
      [
        """
        CREATE TABLE agency (
          id \(engine.identity),
          code TEXT NOT NULL,
          agency_code TEXT NOT NULL,
          level TEXT NOT NULL CHECK (level IN ('province', 'department', 'district', 'commune')),
          type_name TEXT NOT NULL,
          name TEXT NOT NULL,
          parent_id BIGINT REFERENCES agency (id),
          valid_from TEXT NOT NULL,
          valid_to TEXT,
          UNIQUE (code, valid_from)
        )
        """,
        "CREATE INDEX agency_by_agency_code ON agency (agency_code)",
        """
        CREATE TABLE unit (
          id \(engine.identity),
          agency_id BIGINT NOT NULL REFERENCES agency (id),
          kind TEXT NOT NULL CHECK (kind IN ('counter', 'room', 'leaders', 'clerks')),
          slug TEXT NOT NULL,
          name TEXT NOT NULL,
          UNIQUE (agency_id, slug)
        )
        """,
      ]
    }
  ]
}
