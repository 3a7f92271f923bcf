import Agencies
package import Catalogue
package import Storage

extension Dossier {
  /// Takes a dossier in hand for writing: its row stays locked until the transaction ends.
  /// - Throws: `CaseworkRefusal.unknownDossier`.
  package static func locked(_ code: String, under rules: Rulebook, in tx: Transaction) throws -> Dossier {
    try load(code, under: rules, lock: tx.forUpdate, in: tx)
  }

  /// The same for reading only.
  package static func find(_ code: String, under rules: Rulebook, in tx: Transaction) throws -> Dossier {
    try load(code, under: rules, lock: "", in: tx)
  }

  private static func load(_ code: String, under rules: Rulebook, lock: SQL, in tx: Transaction) throws -> Dossier {
    let row: DossierRow? = try tx.first("SELECT \(DossierRow.columns) FROM dossier WHERE code = \(code)\(lock)")
    guard let row else { throw CaseworkRefusal.unknownDossier(code) }
    let tasks: [OpenTask] = try tx.all(
      """
      SELECT id, step, kind, agency_id, unit_id, role, account_id, state, due_at FROM task
      WHERE dossier_id = \(row.id) AND state <> 'done' ORDER BY id
      """)
    return try Dossier(row, tasks: tasks, rules: rules)
  }

  init(_ row: DossierRow, tasks: [OpenTask], rules: Rulebook) throws {
    guard
      let procedure = rules.procedure(row.procedureID), let process = rules.process(row.processID),
      let agency = rules.territory.agency(row.agencyID), let solving = rules.territory.agency(row.solvingAgencyID)
    else { throw CaseworkFault.rulesMissing(row.code) }
    self.init(
      id: row.id, code: row.code, procedure: procedure, process: process.process, agency: agency,
      solvingAgency: solving, channel: row.channel, applicant: row.applicant, ownerAccountID: row.ownerAccountID,
      submittedAt: row.submittedAt, state: row.state(with: tasks), tasks: tasks, eventCount: row.eventCount,
      headHash: row.headHash, rules: rules)
  }
}

/// What can only be wrong when something is broken.
package enum CaseworkFault: Error, Hashable, Sendable {
  /// A dossier names rules that the rulebook does not have.
  case rulesMissing(String)
  /// A process names a unit that the agency does not have.
  case noUnit(place: String, agency: String)
}
