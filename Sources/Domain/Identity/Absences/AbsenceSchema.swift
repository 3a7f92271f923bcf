package import Storage

package enum AbsenceSchema {
  package static let migrations = [
    Migration("0009-absences") { engine in
      [
        """
        CREATE TABLE absence (
          id \(engine.identity),
          account_id BIGINT NOT NULL REFERENCES account (id),
          from_day TEXT NOT NULL,
          to_day TEXT NOT NULL,
          reason TEXT NOT NULL,
          by_account_id BIGINT REFERENCES account (id),
          at BIGINT NOT NULL
        )
        """,
        "CREATE INDEX absence_of_account ON absence (account_id, to_day)",
        """
        CREATE TABLE delegation (
          id \(engine.identity),
          from_account_id BIGINT NOT NULL REFERENCES account (id),
          to_account_id BIGINT NOT NULL REFERENCES account (id),
          from_day TEXT NOT NULL,
          to_day TEXT NOT NULL,
          by_account_id BIGINT REFERENCES account (id),
          at BIGINT NOT NULL
        )
        """,
        "CREATE INDEX delegation_to_account ON delegation (to_account_id, to_day)",
        "CREATE INDEX delegation_from_account ON delegation (from_account_id, to_day)",
      ]
    }
  ]
}
