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

  /// A code as people type it: blanks around it and small letters do not matter.
  /// - Throws: `CaseworkRefusal.unknownDossier` for what can be no code.
  static func code(typed text: String) throws -> String {
    let code = text.filter { !$0.isWhitespace }.uppercased()
    guard (1...60).contains(code.utf8.count), code.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
      throw CaseworkRefusal.unknownDossier(String(text.prefix(60)))
    }
    return code
  }

  private static func load(_ code: String, under rules: Rulebook, lock: SQL, in tx: Transaction) throws -> Dossier {
    let code = try Self.code(typed: code)
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
  /// A submission's key was there and is gone.
  case keyLost
}
