package import Storage
import WorkingTime

extension Procedure {
  /// Publishes this version where it differs from the newest one; `id`, `version` and `validTo` are given here. The old
  /// version ends the day before; dossiers that came under it keep it.
  @discardableResult
  package static func publish(_ procedure: Procedure, in tx: Transaction) throws -> ID<Procedure> {
    let latest = try ProcedureRow.latest(of: procedure.code, in: tx)
    if let latest {
      var same = procedure
      same.id = latest.id
      same.version = latest.version
      same.validFrom = latest.validFrom
      same.validTo = latest.validTo
      if same == latest { return latest.id }
      try tx.run(
        """
        UPDATE procedure SET valid_to = \(procedure.validFrom.adding(days: -1))
        WHERE id = \(latest.id) AND valid_to IS NULL
        """)
    }
    let id: ID<Procedure>? = try tx.value(
      """
      INSERT INTO procedure (code, version, name, field_code, sector, levels, solver_text, term, term_text, term_basis,
        fee_amount, fee_text, online_level, result_text, process_id, policy, department_code, rooms, form, popularity,
        valid_from)
      VALUES (\(procedure.code), \((latest?.version ?? 0) + 1), \(procedure.name), \(procedure.fieldCode),
        \(procedure.sector), \(JSON(procedure.levels)), \(procedure.solverText), \(JSON(procedure.term)),
        \(procedure.termText), \(procedure.termBasis), \(procedure.feeAmount), \(procedure.feeText),
        \(procedure.onlineLevel), \(procedure.resultText), \(procedure.processID), \(JSON(procedure.policy)),
        \(procedure.departmentCode), \(JSON(ProcedureRow.words(procedure.rooms))), \(JSON(procedure.form)),
        \(procedure.popularity), \(procedure.validFrom))
      RETURNING id
      """)
    for (position, paper) in procedure.papers.enumerated() {
      try tx.run(
        """
        INSERT INTO required_paper (procedure_id, position, name, kind, copies, is_required, note)
        VALUES (\(id), \(position + 1), \(paper.name), \(paper.kind), \(paper.copies), \(paper.isRequired), \(paper.note))
        """)
    }
    try Revision.rise(in: tx)
    return id!
  }
}
