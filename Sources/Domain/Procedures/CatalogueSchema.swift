package import Storage

package enum CatalogueSchema {
  package static let migrations = [
    Migration("0005-catalogue") { engine in
      [
        "CREATE TABLE field (code TEXT PRIMARY KEY, name TEXT NOT NULL, sector TEXT)",
        """
        CREATE TABLE process (
          id \(engine.identity),
          slug TEXT NOT NULL,
          version BIGINT NOT NULL,
          definition TEXT NOT NULL,
          definition_hash \(engine.bytes) NOT NULL,
          published_at BIGINT NOT NULL,
          valid_from TEXT NOT NULL DEFAULT '2013-01-01',
          retired_from TEXT,
          UNIQUE (slug, version)
        )
        """,
        """
        CREATE TABLE procedure (
          id \(engine.identity),
          code TEXT NOT NULL,
          version BIGINT NOT NULL,
          name TEXT NOT NULL,
          field_code TEXT REFERENCES field (code),
          sector TEXT,
          levels TEXT NOT NULL,
          solver_text TEXT,
          term TEXT NOT NULL,
          term_text TEXT,
          term_basis TEXT NOT NULL CHECK (term_basis IN ('catalogue', 'process', 'assumed')),
          fee_amount BIGINT CHECK (fee_amount >= 0),
          fee_text TEXT,
          online_level BIGINT CHECK (online_level BETWEEN 1 AND 4),
          result_text TEXT,
          process_id BIGINT NOT NULL REFERENCES process (id),
          policy TEXT NOT NULL,
          department_code TEXT,
          rooms TEXT NOT NULL,
          form TEXT NOT NULL,
          popularity BIGINT NOT NULL,
          valid_from TEXT NOT NULL,
          valid_to TEXT,
          UNIQUE (code, version)
        )
        """,
        """
        CREATE TABLE required_paper (
          procedure_id BIGINT NOT NULL REFERENCES procedure (id),
          position BIGINT NOT NULL,
          name TEXT NOT NULL,
          kind TEXT NOT NULL CHECK (kind IN ('original', 'copy', 'photocopy', 'form', 'data')),
          copies BIGINT NOT NULL CHECK (copies >= 0),
          is_required BIGINT NOT NULL,
          note TEXT,
          PRIMARY KEY (procedure_id, position)
        )
        """,
        // Procedures that were given another process than the one they came with.
        """
        CREATE TABLE process_use (
          procedure_code TEXT NOT NULL,
          valid_from TEXT NOT NULL,
          slug TEXT NOT NULL,
          PRIMARY KEY (procedure_code, valid_from)
        )
        """,
        "CREATE TABLE search_word (people_say TEXT PRIMARY KEY, catalogue_says TEXT NOT NULL)",
        "CREATE TABLE calendar_day (day TEXT PRIMARY KEY, kind TEXT NOT NULL CHECK (kind IN ('off', 'work')), reason TEXT NOT NULL)",
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
        "CREATE TABLE revision (area TEXT PRIMARY KEY, value BIGINT NOT NULL)",
        "INSERT INTO revision (area, value) VALUES ('rules', 1)",
      ]
    }
  ]
}
