package import Agencies
import Dossiers
import Identity
package import Procedures
package import Rules
import Storage
import Workflow
package import WorkingTime

/// Who solves a procedure that was handed in somewhere. A counter may receive for the agencies above it.
package enum Jurisdiction {
  /// - Throws: `CaseworkRefusal.notSolvedHere`, `.unknownAgency`.
  static func solver(
    of procedure: Procedure, receivedBy agency: Agency, named code: String?, under rules: Rulebook, on day: Day
  ) throws -> Agency {
    if let code {
      guard let named = rules.territory.agency(code: code, on: day) else { throw CaseworkRefusal.unknownAgency(code) }
      guard solves(procedure, named), receives(agency, for: named, of: procedure, under: rules, on: day) else {
        throw CaseworkRefusal.notSolvedHere(procedure: procedure.code, agency: named.title)
      }
      return named
    }
    if solves(procedure, agency) { return agency }
    if let above = solversAbove(agency, of: procedure, under: rules, on: day).first { return above }
    throw CaseworkRefusal.notSolvedHere(procedure: procedure.code, agency: agency.title)
  }

  /// For itself, for the district it lies in, for every department of the province.
  private static func receives(
    _ agency: Agency, for solver: Agency, of procedure: Procedure, under rules: Rulebook, on day: Day
  ) -> Bool {
    if agency.id == solver.id { return true }
    let isOfProvince = solver.level == .department || solver.level == .province
    return isOfProvince || solversAbove(agency, of: procedure, under: rules, on: day).contains { $0.id == solver.id }
  }

  /// Where the source names no level, every agency may.
  package static func solves(_ procedure: Procedure, _ agency: Agency) -> Bool {
    switch agency.level {
    case .commune, .district: procedure.levels.isEmpty || procedure.levels.contains(agency.level)
    case .department, .province: procedure.levels.isEmpty || procedure.levels.contains(.province)
    }
  }

  /// The district the commune lies in, the department in charge: nearest first.
  package static func solversAbove(
    _ agency: Agency, of procedure: Procedure, under rules: Rulebook, on day: Day
  ) -> [Agency] {
    var found: [Agency] = []
    var current = agency
    while let parent = current.parentID.flatMap(rules.territory.agency) {
      if parent.level == .district, solves(procedure, parent) { found.append(parent) }
      current = parent
    }
    if let code = procedure.departmentCode, let department = rules.territory.agency(code: code, on: day),
      department.id != agency.id, solves(procedure, department)
    {
      found.append(department)
    }
    return found
  }
}
