import Agencies
import Casework
import Dossiers
import Language
import Procedures
import Rules
import Storage
import WorkingTime

/// The agencies a procedure may be submitted to: only those that solve it.
struct Places: Sendable {
  let departments: [Agency]
  let districts: [Agency]
  let hasDistricts: Bool
  let hasCommunes: Bool
  private let procedure: Procedure
  private let rules: Rulebook
  private let day: Day

  init(of procedure: Procedure, under rules: Rulebook, on day: Day) {
    (self.procedure, self.rules, self.day) = (procedure, rules, day)
    let territory = rules.territory
    districts = territory.agencies(.district, on: day).sorted { $0.name.folded < $1.name.folded }
    hasDistricts = districts.contains { Jurisdiction.solves(procedure, $0) }
    hasCommunes = territory.agencies(.commune, on: day).contains { Jurisdiction.solves(procedure, $0) }
    let inCharge = procedure.departmentCode.flatMap { territory.agency(code: $0, on: day) }
    departments = [inCharge].compactMap { $0 }.filter { Jurisdiction.solves(procedure, $0) }
  }

  /// Whether one has to say first in which district.
  var asksForDistrict: Bool { !districts.isEmpty && (hasDistricts || hasCommunes) }

  /// What can be chosen in a district; without districts, in the whole province.
  func local(in district: Agency?) -> [Agency] {
    let parents = districts.isEmpty ? nil : district?.id
    if !districts.isEmpty, district == nil { return [] }
    let communes = rules.territory.agencies(.commune, on: day, under: parents).sorted {
      $0.name.folded < $1.name.folded
    }
    return ([district].compactMap { $0 } + communes).filter { Jurisdiction.solves(procedure, $0) }
  }

  func district(code: String) -> Agency? { districts.first { $0.code == code } }

  /// The agency behind a choice; nil for one that does not solve this procedure.
  func agency(code: String) -> Agency? {
    guard let agency = rules.territory.agency(code: code, on: day), agency.level != .province else { return nil }
    if agency.level == .department { return departments.first { $0.id == agency.id } }
    return Jurisdiction.solves(procedure, agency) ? agency : nil
  }

  /// The district an agency lies in, or is.
  func district(of agency: Agency) -> Agency? {
    if agency.level == .district { return agency }
    return agency.parentID.flatMap { rules.territory.agency($0) }.flatMap { $0.level == .district ? $0 : nil }
  }
}
