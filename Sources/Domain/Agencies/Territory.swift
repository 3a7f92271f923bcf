package import Storage
package import WorkingTime

/// All agencies and their units, in memory: a province has some two hundred, and every request asks for one.
package struct Territory: Sendable {
  package let agencies: [Agency]
  package let units: [AgencyUnit]
  private let agencyByID: [ID<Agency>: Agency]
  private let agenciesByCode: [String: [Agency]]
  private let unitByID: [ID<AgencyUnit>: AgencyUnit]
  private let unitsByAgency: [ID<Agency>: [AgencyUnit]]

  package init(agencies: [Agency], units: [AgencyUnit]) {
    self.agencies = agencies
    self.units = units
    agencyByID = Dictionary(uniqueKeysWithValues: agencies.map { ($0.id, $0) })
    agenciesByCode = Dictionary(
      grouping: agencies.flatMap { [($0.code, $0), ($0.agencyCode, $0)] }, by: \.0
    ).mapValues { $0.map(\.1) }
    unitByID = Dictionary(uniqueKeysWithValues: units.map { ($0.id, $0) })
    unitsByAgency = Dictionary(grouping: units, by: \.agencyID)
  }

  package static func load(in tx: Transaction) throws -> Territory {
    Territory(
      agencies: try tx.all(
        """
        SELECT id, code, agency_code, level, type_name, name, parent_id, valid_from, valid_to FROM agency ORDER BY id
        """),
      units: try tx.all("SELECT id, agency_id, kind, slug, name FROM unit ORDER BY id"))
  }

  package func agency(_ id: ID<Agency>) -> Agency? { agencyByID[id] }
  package func unit(_ id: ID<AgencyUnit>) -> AgencyUnit? { unitByID[id] }
  package func units(of agency: ID<Agency>) -> [AgencyUnit] { unitsByAgency[agency] ?? [] }

  /// By the statistics office's code or the agency code; of several bearers over time, the one of that day.
  package func agency(code: String, on day: Day) -> Agency? {
    agenciesByCode[code]?.first { $0.isValid(on: day) }
  }

  /// Agencies that people may turn to on a day, communes by name within their district.
  package func agencies(_ level: Level, on day: Day, under parent: ID<Agency>? = nil) -> [Agency] {
    agencies.filter { $0.level == level && $0.isValid(on: day) && (parent == nil || $0.parentID == parent) }
  }

  /// The room a process names, or the first room where the agency has none of that name.
  package func unit(_ kind: AgencyUnit.Kind, slug: String? = nil, of agency: ID<Agency>) -> AgencyUnit? {
    let units = units(of: agency)
    return units.first { $0.kind == kind && $0.slug == slug } ?? units.first { $0.kind == kind }
  }
}
