import Agencies
import Identity
package import Storage
package import WorkingTime
import Workflow

/// Puts the catalogue into the database. A procedure whose facts have not changed keeps its version; a changed one
/// gets the next version and the old one ends the day before.
package enum CatalogueRegister {
  package static func load(fields: [Field], in tx: Transaction) throws {
    for field in fields {
      try tx.run(
        """
        INSERT INTO field (code, name, sector) VALUES (\(field.code), \(field.name), \(field.sector))
        ON CONFLICT (code) DO UPDATE SET name = excluded.name, sector = excluded.sector
        """)
    }
    try Revision.rise(in: tx)
  }

  /// The calendars as shipped. Years in which an administrator has changed something stay as they are.
  package static func load(calendar: [CalendarEntry], in tx: Transaction) throws {
    let changed: [Int] = try tx.values("SELECT DISTINCT year FROM calendar_change WHERE year IS NOT NULL")
    for entry in calendar where !changed.contains(entry.day.year) { try CalendarRegister.record(entry, in: tx) }
    try Revision.rise(in: tx)
  }

  package static func load(searchWords: [SearchWord], in tx: Transaction) throws {
    for word in searchWords {
      try tx.run(
        """
        INSERT INTO search_word (people_say, catalogue_says) VALUES (\(word.peopleSay), \(word.catalogueSays))
        ON CONFLICT (people_say) DO UPDATE SET catalogue_says = excluded.catalogue_says
        """)
    }
    try Revision.rise(in: tx)
  }
}

package struct Field: Codable, Hashable, Sendable {
  package var code, name: String
  package var sector: String?

  package init(code: String, name: String, sector: String?) {
    (self.code, self.name, self.sector) = (code, name, sector)
  }
}

/// How people call a thing, and the words under which the catalogue has it.
package struct SearchWord: Codable, Hashable, Sendable {
  package var peopleSay, catalogueSays: String

  package init(peopleSay: String, catalogueSays: String) {
    (self.peopleSay, self.catalogueSays) = (peopleSay, catalogueSays)
  }
}
