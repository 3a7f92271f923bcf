package import Storage

package enum StandInSchema {
  package static let migrations = [
    Migration("0012-stand-in") { _ in
      [
        // A delegation said together with an absence ends with it.
        "ALTER TABLE delegation ADD COLUMN absence_id BIGINT REFERENCES absence (id)",
        "CREATE INDEX delegation_of_absence ON delegation (absence_id) WHERE absence_id IS NOT NULL",
      ]
    }
  ]
}
