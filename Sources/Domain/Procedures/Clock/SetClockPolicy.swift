package import Identity
package import Storage
package import WorkingTime

extension Procedure {
  /// How the procedure's term is counted, from the next day on. What was submitted until then keeps its way.
  /// - Returns: the first day of the new way.
  /// - Throws: `CatalogueRefusal.unknownProcedure`, `.notYourProcedure`, `.nothingChanges`.
  @discardableResult
  package static func setPolicy(
    _ policy: ClockPolicy, of code: String, by officer: Officer, at now: Instant, in tx: Transaction
  ) throws -> Day {
    guard officer.isProvinceAdministrator else { throw CatalogueRefusal.notYourProcedure }
    guard var procedure = try ProcedureRow.latest(of: code, in: tx) else {
      throw CatalogueRefusal.unknownProcedure(code)
    }
    guard procedure.policy != policy else { throw CatalogueRefusal.nothingChanges }

    procedure.policy = policy
    procedure.validFrom = now.day.adding(days: 1)
    try Procedure.publish(procedure, in: tx)
    return procedure.validFrom
  }
}
