package import Agencies
package import Procedures
package import Storage
package import WorkingTime

/// Everything that is published, in memory: agencies, procedures, processes, the calendar. A few megabytes that every
/// request reads and nobody writes; made anew when the revision rises.
package final class Rulebook: Sendable {
  package let revision: Int
  /// The day it was made for.
  package let today: Day
  package let territory: Territory
  package let calendars: OfficeCalendars
  package let fields: [Field]
  package let index: ProcedureIndex
  /// What built-in features add; the same in every rulebook of a run.
  package let additions: Additions
  private let procedureByID: [ID<Procedure>: Procedure]
  private let versionsByCode: [String: [Procedure]]
  private let processByID: [ID<PublishedProcess>: PublishedProcess]
  private let versionsBySlug: [String: [PublishedProcess]]
  /// Processes given to procedures here, the latest first.
  let given: [String: [(from: Day, slug: String)]]

  package init(
    revision: Int, territory: Territory, calendars: OfficeCalendars, fields: [Field], procedures: [Procedure],
    processes: [PublishedProcess], given: [GivenProcess] = [], searchWords: [SearchWord], today: Day,
    additions: Additions
  ) {
    self.additions = additions
    self.revision = revision
    self.today = today
    self.territory = territory
    self.calendars = calendars
    self.fields = fields
    procedureByID = Dictionary(uniqueKeysWithValues: procedures.map { ($0.id, $0) })
    versionsByCode = Dictionary(grouping: procedures, by: \.code).mapValues { $0.sorted { $0.version > $1.version } }
    processByID = Dictionary(uniqueKeysWithValues: processes.map { ($0.id, $0) })
    versionsBySlug = Dictionary(grouping: processes, by: \.slug).mapValues { $0.sorted { $0.version > $1.version } }
    self.given = Dictionary(grouping: given, by: \.procedureCode).mapValues { uses in
      uses.map { (from: $0.validFrom, slug: $0.slug) }.sorted { $0.from > $1.from }
    }
    index = ProcedureIndex(
      procedures.filter { $0.isValid(on: today) },
      fieldNames: Dictionary(fields.map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first }),
      words: searchWords)
  }

  /// The hours that hold where no office has its own.
  package var calendar: WorkingCalendar { calendars.province }

  /// The procedures in force, by code.
  package var procedures: [Procedure] { index.procedures }

  package func procedure(_ id: ID<Procedure>) -> Procedure? { procedureByID[id] }
  package func process(_ id: ID<PublishedProcess>) -> PublishedProcess? { processByID[id] }
  /// The newest first.
  package func versions(of slug: String) -> [PublishedProcess] { versionsBySlug[slug] ?? [] }
  package var processSlugs: [String] { versionsBySlug.keys.sorted() }
  package func field(_ code: String) -> Field? { fields.first { $0.code == code } }

  /// The version of a procedure that a dossier of that day comes under.
  package func procedure(code: String, on day: Day) -> Procedure? {
    versionsByCode[code]?.first { $0.isValid(on: day) }
  }
}

/// A procedure goes by another process than the one it came with, from a day on.
package struct GivenProcess: Decodable, Hashable, Sendable {
  var procedureCode: String
  var validFrom: Day
  var slug: String
}
