package import Storage

extension Procedure {
  /// Every version of every procedure, by code.
  package static func all(in tx: Transaction) throws -> [Procedure] {
    struct PaperRow: Decodable {
      var procedureID: ID<Procedure>
      var name: String
      var kind: RequiredPaper.Kind
      var copies: Int
      var isRequired: Bool
      var note: String?
    }
    let paperRows: [PaperRow] = try tx.all(
      "SELECT procedure_id, name, kind, copies, is_required, note FROM required_paper ORDER BY procedure_id, position")
    let papers = Dictionary(grouping: paperRows, by: \.procedureID).mapValues { rows in
      rows.map {
        RequiredPaper(name: $0.name, kind: $0.kind, copies: $0.copies, isRequired: $0.isRequired, note: $0.note)
      }
    }
    let rows: [ProcedureRow] = try tx.all("SELECT \(ProcedureRow.columns) FROM procedure ORDER BY code, version")
    return rows.map { $0.procedure(papers: papers[$0.id] ?? []) }
  }
}
