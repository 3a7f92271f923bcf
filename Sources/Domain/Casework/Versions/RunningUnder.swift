import Agencies
import Dossiers
import Identity
package import Procedures
package import Storage
import Workflow
import WorkingTime

extension DossierRow {
  /// True in SQL of a dossier that still runs under a version.
  static func isRunning(under version: ID<PublishedProcess>) -> SQL { "process_id = \(version) AND is_running = 1" }

  /// Those of a slice, in order of their ids.
  static func running(
    under version: ID<PublishedProcess>, in slice: WalkSlice, _ tx: Transaction
  ) throws -> [LegibleRow<DossierRow>] {
    try tx.all(runningQuery(version, slice))
  }

  static func runningQuery(_ version: ID<PublishedProcess>, _ slice: WalkSlice) -> SQL {
    "SELECT \(DossierRow.columns) FROM dossier WHERE \(slice.ids) AND \(isRunning(under: version)) ORDER BY id"
  }
}

/// How many dossiers still run under the versions of a process.
package struct RunningCount: Decodable, Hashable, Sendable {
  package var processID: ID<PublishedProcess>
  package var dossiers: Int

  package static func of(
    _ versions: [ID<PublishedProcess>], in tx: Transaction
  ) throws -> [ID<PublishedProcess>: Int] {
    let rows: [RunningCount] = try tx.all(query(versions))
    return Dictionary(rows.map { ($0.processID, $0.dossiers) }, uniquingKeysWith: { first, _ in first })
  }

  static func query(_ versions: [ID<PublishedProcess>]) -> SQL {
    """
    SELECT process_id, COUNT(*) AS dossiers FROM dossier
    WHERE process_id IN \(list: versions) AND is_running = 1 GROUP BY process_id
    """
  }
}
