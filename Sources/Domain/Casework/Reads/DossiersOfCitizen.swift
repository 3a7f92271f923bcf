package import Identity
package import Storage

extension FoundDossier {
  /// A citizen's own dossiers, newest first: those submitted under the account and those that carry its telephone
  /// number, which the sign-in proved.
  package static func owned(
    by citizen: Citizen, before: ID<Dossier>? = nil, limit: Int = 20, in tx: Transaction
  ) throws -> [FoundDossier] {
    let page: SQL = before.map { " AND id < \($0)" } ?? ""
    var ways: [SQL] = ["owner_account_id = \(citizen.accountID)"]
    if let phone = citizen.phone { ways.append("phone = \(phone)") }
    if let number = citizen.personalID { ways.append("personal_id = \(number)") }
    var found: [ID<Dossier>: FoundDossier] = [:]
    for way in ways {
      let rows: [FoundDossier] = try tx.all(
        "SELECT \(DossierSearch.columns) FROM dossier WHERE \(way)\(page) ORDER BY id DESC LIMIT \(limit)")
      for row in rows { found[row.id] = row }
    }
    return Array(found.values.sorted { $0.id > $1.id }.prefix(limit))
  }
}
