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
    guard try Dossier.readable([self], by: officer, in: tx).contains(id) else { throw CaseworkRefusal.notYourDossier }
  }

  /// Those of several that an officer may read: one statement at most, however many there are.
  package static func readable(
    _ dossiers: some Sequence<Dossier>, by officer: Officer, in tx: Transaction
  ) throws -> Set<ID<Dossier>> {
    let agencies = officer.positions.filter { $0.role != .provinceAdministrator }.map(\.agencyID)
    var (own, others): (Set<ID<Dossier>>, [ID<Dossier>]) = ([], [])
    for dossier in dossiers {
      if agencies.contains(dossier.agency.id) || agencies.contains(dossier.solvingAgency.id) {
        own.insert(dossier.id)
      } else {
        others.append(dossier.id)
      }
    }
    if others.isEmpty || agencies.isEmpty { return own }
    return own.union(try tx.values(partQuery(others, agencies), as: ID<Dossier>.self))
  }

  /// Those with a task of these agencies; and those of one chain, who read each other's dossiers.
  static func partQuery(_ dossiers: [ID<Dossier>], _ agencies: [ID<Agency>]) -> SQL {
    """
    SELECT dossier_id FROM task WHERE dossier_id IN \(list: dossiers) AND agency_id IN \(list: agencies)
    UNION SELECT parent_id FROM dossier WHERE parent_id IN \(list: dossiers)
      AND (agency_id IN \(list: agencies) OR solving_agency_id IN \(list: agencies))
    UNION SELECT leg.id FROM dossier leg JOIN dossier above ON above.id = leg.parent_id
      WHERE leg.id IN \(list: dossiers)
      AND (above.agency_id IN \(list: agencies) OR above.solving_agency_id IN \(list: agencies))
    """
  }
}
