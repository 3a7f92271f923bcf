import Agencies
package import Dossiers
package import Identity
package import Storage
import Workflow
import WorkingTime

extension Dossier {
  /// Who takes part may read: officers of the receiving and the solving agency and of every agency with a task in it.
  /// - Throws: `CaseworkRefusal.notYourDossier`.
  package func allowReading(by officer: Officer, in tx: Transaction) throws {
    let agencies = officer.positions.filter { $0.role != .provinceAdministrator }.map(\.agencyID)
    if agencies.contains(agency.id) || agencies.contains(solvingAgency.id) { return }
    let part: Int? = try tx.value(
      "SELECT 1 FROM task WHERE dossier_id = \(id) AND agency_id IN \(list: agencies) LIMIT 1")
    if part != nil { return }
    // Those of one chain read each other's dossiers.
    let chain: Int? = try tx.value(
      """
      SELECT 1 FROM dossier WHERE (parent_id = \(id) OR id = \(parent?.id))
        AND (agency_id IN \(list: agencies) OR solving_agency_id IN \(list: agencies)) LIMIT 1
      """)
    if chain == nil { throw CaseworkRefusal.notYourDossier }
  }
}
