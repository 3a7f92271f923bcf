import Agencies
import Casework
package import Dossiers
package import Identity
package import Storage
import Workflow
import WorkingTime

extension FoundDossier {
  /// A citizen's own dossiers, newest first: those submitted under the account and those that carry its telephone
  /// number, which the sign-in proved.
  package static func owned(
    by citizen: Citizen, before: ID<Dossier>? = nil, limit: Int = 20, in tx: Transaction
  ) throws -> [FoundDossier] {
    var found: [ID<Dossier>: FoundDossier] = [:]
    for query in queries(citizen, before: before, limit: limit) {
      let rows: [FoundDossier] = try tx.all(query)
      for row in rows { found[row.id] = row }
    }
    return Array(found.values.sorted { $0.id > $1.id }.prefix(limit))
  }

  /// One for each thing that makes a dossier theirs, so that each has its index.
  static func queries(_ citizen: Citizen, before: ID<Dossier>?, limit: Int) -> [SQL] {
    let page: SQL = before.map { " AND id < \($0)" } ?? ""
    var ways: [SQL] = ["owner_code = \(citizen.code)"]
    if let phone = citizen.phone { ways.append("phone = \(phone)") }
    if let number = citizen.personalID { ways.append("personal_id = \(number)") }
    return ways.map { way in
      "SELECT \(DossierSearch.columns) FROM dossier WHERE \(way) AND parent_id IS NULL\(page) ORDER BY id DESC LIMIT \(limit)"
    }
  }
}
