import Agencies
import Identity
package import Storage
package import WorkingTime
package import Workflow

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

  /// Puts a shipped process in; an unchanged one keeps its version.
  /// - Throws: `CatalogueRefusal.faultyProcess` where a step leads nowhere or nobody could do it.
  package static func publish(
    _ process: Process, slug: String, at now: Instant, in tx: Transaction
  ) throws -> ID<PublishedProcess> {
    guard process.faults.isEmpty, process.isRunnable else {
      throw CatalogueRefusal.faultyProcess(slug)
    }

    let definition = JSON(process)
    struct Latest: Decodable { var id: ID<PublishedProcess>, version: Int, definition: JSON<Process> }
    let latest: Latest? = try tx.first(
      "SELECT id, version, definition FROM process WHERE slug = \(slug) ORDER BY version DESC LIMIT 1")
    if let latest, latest.definition.value == process { return latest.id }
    // Where an administrator has published a version, the shipped one has had its day.
    if let latest, try ProcessChange.isOurs(slug, in: tx) { return latest.id }
    try Revision.rise(in: tx)
    return try tx.value(
      """
      INSERT INTO process (slug, version, definition, published_at, valid_from)
      VALUES (\(slug), \((latest?.version ?? 0) + 1), \(definition), \(now),
        \(latest == nil ? Day(2013, 1, 1) : now.day))
      RETURNING id
      """)!
  }
}

extension Process {
  /// Someone takes the dossier in before anyone works on it, and every step has a place and a role the program knows.
  var isRunnable: Bool {
    start().open.compactMap(step).allSatisfy(\.isReception) && steps.allSatisfy(\.hasPerformer)
  }
}

extension Step {
  /// A role and a place the program knows, and an id that can stand in a list.
  fileprivate var hasPerformer: Bool {
    let isSimple = id.utf8.allSatisfy { $0 != UInt8(ascii: ",") && $0 > 0x20 && $0 < 0x7F }
    return isSimple && !id.isEmpty && StepPlace(performer.place) != nil
      && (Role(rawValue: performer.role) != nil || kind == .automaticReception)
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
