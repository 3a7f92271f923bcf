package import Agencies
package import Catalogue
package import Identity
package import Storage
package import WorkingTime

/// Finds dossiers by what people say at the counter: a code, a personal number, a telephone number, a name with or
/// without marks. Only within the agencies the officer works for.
package struct FoundDossier: Decodable, Sendable, Hashable {
  package var id: ID<Dossier>
  package var code: String
  package var procedureID: ID<Procedure>
  package var agencyID: ID<Agency>
  package var applicantName: String
  package var stage: Stage
  package var submittedAt: Instant
  package var dueAt: Instant?
  package var finishedAt: Instant?
  package var pausedAt: Instant?
}

package enum DossierSearch {
  static let columns: SQL = """
    id, code, procedure_id, agency_id, applicant_name, stage, submitted_at, due_at, finished_at, paused_at
    """
  /// Most rows a search gives; who has more should say more.
  package static let limit = 50

  package static func find(_ words: String, by officer: Officer, in tx: Transaction) throws -> [FoundDossier] {
    let agencies = Set(officer.positions.filter { $0.role != .provinceAdministrator }.map(\.agencyID)).sorted()
    let text = words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !agencies.isEmpty, !text.isEmpty, !text.contains("\0") else { return [] }

    if text.contains("-"), text.contains(".") {
      return try within(agencies, "code = \(text.uppercased())", in: tx)
    }
    if let phone = PhoneNumber(rawValue: text), let found = try hits(agencies, "phone = \(phone)", in: tx) {
      return found
    }
    if let number = PersonalID(rawValue: text), let found = try hits(agencies, "personal_id = \(number)", in: tx) {
      return found
    }
    if text.allSatisfy(\.isNumber), let found = try hits(agencies, "personal_id = \(text)", in: tx) { return found }
    return try byName(text.folded, agencies, in: tx)
  }

  private static func hits(_ agencies: [ID<Agency>], _ condition: SQL, in tx: Transaction) throws -> [FoundDossier]? {
    let found = try within(agencies, condition, in: tx)
    return found.isEmpty ? nil : found
  }

  private static func within(_ agencies: [ID<Agency>], _ condition: SQL, in tx: Transaction) throws -> [FoundDossier] {
    try tx.all(
      """
      SELECT \(columns) FROM dossier WHERE \(condition)
        AND (agency_id IN \(list: agencies) OR solving_agency_id IN \(list: agencies))
      ORDER BY id DESC LIMIT \(limit)
      """)
  }

  /// The beginning of the name in either order of words; each of the three ways has its index.
  private static func byName(_ folded: String, _ agencies: [ID<Agency>], in tx: Transaction) throws -> [FoundDossier] {
    guard !folded.isEmpty else { return [] }
    let reversed = SearchableName.reversed(folded)
    let here: SQL = "agency_id IN \(list: agencies)"
    let ways: [SQL] = [
      "\(here) AND \(starts("applicant_folded", folded))",
      "\(here) AND \(starts("applicant_reversed", reversed))",
      """
      solving_agency_id IN \(list: agencies) AND solving_agency_id <> agency_id
        AND \(starts("applicant_folded", folded))
      """,
    ]
    var found: [ID<Dossier>: FoundDossier] = [:]
    for way in ways {
      let rows: [FoundDossier] = try tx.all("SELECT \(columns) FROM dossier WHERE \(way) LIMIT \(limit)")
      for row in rows { found[row.id] = row }
    }
    return Array(found.values.sorted { $0.id > $1.id }.prefix(limit))
  }

  /// A range instead of LIKE: both engines walk the index for it.
  private static func starts(_ column: SQL, _ beginning: String) -> SQL {
    "\(column) >= \(beginning) AND \(column) < \(beginning + "\u{10FFFF}")"
  }
}
