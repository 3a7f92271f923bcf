package import Agencies
import Casework
import Dossiers
import Identity
package import Procedures
package import Storage
import Workflow
import WorkingTime

/// What a counter is asked for most, by its last dossiers: offered before anything is typed.
package enum UsualProcedures {
  /// Of the last 300 dossiers received there, so that the question stays cheap at a busy counter.
  package static func of(_ agency: ID<Agency>, limit: Int, in tx: Transaction) throws -> [ID<Procedure>] {
    try tx.values(
      """
      SELECT procedure_id FROM (
        SELECT procedure_id FROM dossier WHERE agency_id = \(agency) AND received_at IS NOT NULL
        ORDER BY received_at DESC LIMIT 300) AS latest
      GROUP BY procedure_id ORDER BY COUNT(*) DESC, procedure_id LIMIT \(limit)
      """)
  }
}
