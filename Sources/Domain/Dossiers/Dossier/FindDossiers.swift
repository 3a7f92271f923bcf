package import Rules
import Identity
package import Storage
import Workflow

extension Dossier {
  /// Several for reading, by codes as people type them: three statements, however many there are. What is not there is
  /// left out; the others stand under their true codes.
  package static func find(_ codes: [String], under rules: Rulebook, in tx: Transaction) throws -> [String: Dossier] {
    let codes = Set(codes.compactMap { try? code(typed: $0) })
    guard !codes.isEmpty else { return [:] }
    let rows: [DossierRow] = try tx.all(
      "SELECT \(DossierRow.columns) FROM dossier WHERE code IN \(list: codes.sorted())")
    let tasks = try OpenTask.byDossier(rows.map(\.id), in: tx)
    let absences = try Absence.ask(
      of: """
        SELECT holder_code FROM task
        WHERE dossier_id IN \(list: rows.map(\.id).sorted()) AND state <> 'done' AND holder_code IS NOT NULL
        """, in: tx
    ).get()

    var found: [String: Dossier] = [:]
    for row in rows {
      var dossier = try Dossier(row, tasks: tasks[row.id] ?? [], rules: rules)
      let holders = Set(dossier.tasks.compactMap { $0.holderCode?.rawValue })
      dossier.absences = absences.filter { holders.contains($0.who) }
      found[row.code] = dossier
    }
    return found
  }
}

extension OpenTask {
  fileprivate static func byDossier(
    _ dossiers: [ID<Dossier>], in tx: Transaction
  ) throws -> [ID<Dossier>: [OpenTask]] {
    guard !dossiers.isEmpty else { return [:] }
    let rows: [TaskOfDossier] = try tx.all(
      """
      SELECT dossier_id, \(OpenTask.columns) FROM task
      WHERE dossier_id IN \(list: dossiers.sorted()) AND state <> 'done' ORDER BY id
      """)
    return Dictionary(grouping: rows, by: \.dossierID).mapValues { $0.map(\.task) }
  }
}

private struct TaskOfDossier: Decodable {
  var dossierID: ID<Dossier>
  var task: OpenTask

  private enum CodingKeys: String, CodingKey { case dossierID }

  init(from decoder: any Decoder) throws {
    dossierID = try decoder.container(keyedBy: CodingKeys.self).decode(ID<Dossier>.self, forKey: .dossierID)
    task = try OpenTask(from: decoder)
  }
}
