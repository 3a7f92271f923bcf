import Agencies
import Storage
import WorkingTime

/// The province, its departments, districts and communes, and the units inside them.
struct AgencyFiles {
  var entries: [AgencyRegister.Entry]
  var units: [AgencyRegister.StandardUnit]

  /// - Parameter tiers: 3 loads the government of the founding documents, in force without end; 2 adds the two-tier
  ///   government and ends the old one on 30/06/2025 (Nghị quyết 202/2025/QH15).
  init(folder: String, tiers: Int) throws {
    units = try Table("agency-units.csv", in: folder).rows.map { row in
      guard let level = row["level"].flatMap(Level.init), let kind = row["kind"].flatMap(AgencyUnit.Kind.init),
        let slug = row["slug"], let name = row["name"]
      else { throw ReferenceFault.wrongRow(file: "agency-units.csv", row: row["name"] ?? "") }
      return AgencyRegister.StandardUnit(level: level, kind: kind, slug: slug, name: name)
    }
    let old = try Self.entries("units-2013.csv", folder: folder) { entry, last in
      entry.validTo = tiers == 2 ? min(last ?? Self.lastOfThreeTiers, Self.lastOfThreeTiers) : nil
    }
    entries = tiers == 2 ? old + (try Self.entries("units-2025.csv", folder: folder) { $0.validTo = $1 }) : old
  }

  func load(in tx: Transaction) throws {
    try AgencyRegister.load(entries, units: units, in: tx)
  }

  private static let firstDay = Day(2013, 1, 1)
  private static let lastOfThreeTiers = Day(2025, 6, 30)

  private static func entries(
    _ file: String, folder: String, ending: (inout AgencyRegister.Entry, Day?) -> Void
  ) throws -> [AgencyRegister.Entry] {
    try Table(file, in: folder).rows.map { row in
      guard let code = row["code"], let agencyCode = row["agency_id"], let level = row["kind"].flatMap(Level.init),
        let type = row["type"], let name = row["name"]
      else { throw ReferenceFault.wrongRow(file: file, row: row["code"] ?? "") }
      var entry = AgencyRegister.Entry(
        code: code, agencyCode: agencyCode, level: level, typeName: type, name: name, parentCode: row["parent_code"],
        validFrom: row["valid_from"].flatMap(Day.init(rawValue:)) ?? firstDay, validTo: nil)
      ending(&entry, row["valid_to"].flatMap(Day.init(rawValue:)))
      return entry
    }
  }
}
