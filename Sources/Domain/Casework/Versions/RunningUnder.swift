package import Catalogue
import Identity
package import Storage
import Workflow

extension DossierRow {
  /// True in SQL of a dossier that still runs under a version: it has work to do.
  static func isRunning(under version: ID<PublishedProcess>) -> SQL {
    """
    process_id = \(version)
      AND EXISTS (SELECT 1 FROM task WHERE task.dossier_id = dossier.id AND task.state <> 'done')
    """
  }

  /// Those of a slice, in order of their ids.
  static func running(
    under version: ID<PublishedProcess>, in slice: WalkSlice, _ tx: Transaction
  ) throws -> [DossierRow] {
    try tx.all(
      """
      SELECT \(DossierRow.columns) FROM dossier WHERE \(slice.ids) AND \(isRunning(under: version)) ORDER BY id
      """)
  }
}

/// How many dossiers still run under the versions of a process.
package struct RunningCount: Decodable, Hashable, Sendable {
  package var processID: ID<PublishedProcess>
  package var dossiers: Int

  package static func of(
    _ versions: [ID<PublishedProcess>], in tx: Transaction
  ) throws -> [ID<PublishedProcess>: Int] {
    let rows: [RunningCount] = try tx.all(
      """
      SELECT process_id, COUNT(*) AS dossiers FROM dossier
      WHERE process_id IN \(list: versions) AND id IN (SELECT dossier_id FROM task WHERE state <> 'done')
      GROUP BY process_id
      """)
    return Dictionary(rows.map { ($0.processID, $0.dossiers) }, uniquingKeysWith: { first, _ in first })
  }
}
