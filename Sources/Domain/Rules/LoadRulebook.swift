import Agencies
import Procedures
package import Storage
package import WorkingTime
import Workflow

extension Rulebook {
  /// Reads all that is published; some 10.000 rows.
  package static func load(
    today: Day, with additions: Additions, in tx: Transaction
  ) throws -> Rulebook {
    struct ProcessRow: Decodable {
      var id: ID<PublishedProcess>
      var slug: String
      var version: Int
      var definition: JSON<ProcessDefinition>
      var validFrom: Day
      var retiredFrom: Day?
    }
    let processes: [ProcessRow] = try tx.all(
      "SELECT id, slug, version, definition, valid_from, retired_from FROM process ORDER BY id")
    let given: [GivenProcess] = try tx.all(
      "SELECT procedure_code, valid_from, slug FROM process_use ORDER BY procedure_code, valid_from DESC")

    return Rulebook(
      revision: try Revision.current(in: tx),
      territory: try Territory.load(in: tx),
      calendars: try OfficeCalendars.load(today: today, in: tx),
      fields: try tx.all("SELECT code, name, sector FROM field ORDER BY name"),
      procedures: try Procedure.all(in: tx),
      processes: processes.map {
        PublishedProcess(
          id: $0.id, slug: $0.slug, version: $0.version, process: $0.definition.value, validFrom: $0.validFrom,
          retiredFrom: $0.retiredFrom)
      },
      given: given, searchWords: try tx.all("SELECT people_say, catalogue_says FROM search_word ORDER BY people_say"),
      today: today, additions: additions)
  }

  /// These rules while they are the newest, otherwise the newest: what is published next is held against what holds now,
  /// even when a form was sent twice within the second for which the keeper does not ask.
  package func held(today: Day, in tx: Transaction) throws -> Rulebook {
    try Revision.hold(in: tx) == revision ? self : Rulebook.load(today: today, with: additions, in: tx)
  }
}
