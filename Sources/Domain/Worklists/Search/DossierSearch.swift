package import Agencies
import Casework
package import Dossiers
package import Identity
import Language
package import Procedures
package import Storage
import Workflow
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
    let text = words.oneLine
    guard !agencies.isEmpty, !text.isEmpty, text.count <= 200, !words.hasControls(besidesLines: true) else { return [] }

    for condition in numbers(in: text) {
      let found: [FoundDossier] = try tx.all(query(condition, agencies))
      if !found.isEmpty { return found }
    }
    var found: [ID<Dossier>: FoundDossier] = [:]
    for query in nameQueries(text.folded, agencies) {
      let rows: [FoundDossier] = try tx.all(query)
      for row in rows { found[row.id] = row }
    }
    return Array(found.values.sorted { $0.id > $1.id }.prefix(limit))
  }

  /// What the words may be when they are no name.
  private static func numbers(in text: String) -> [SQL] {
    var conditions: [SQL] = []
    if text.contains("-"), let code = try? Dossier.code(typed: text) { conditions.append("code = \(code)") }
    if let phone = PhoneNumber(rawValue: text) { conditions.append("phone = \(phone)") }
    if let number = PersonalID(rawValue: text) { conditions.append("personal_id = \(number)") }
    let digits = text.filter { $0 != "-" && $0 != " " }
    if digits.utf8.count >= 9, digits.allSatisfy({ $0.isASCII && $0.isNumber }) {
      conditions.append("personal_id = \(digits)")
    }
    return conditions
  }

  /// By a number, also where the agency only has a step or a leg in it.
  static func query(_ condition: SQL, _ agencies: [ID<Agency>]) -> SQL {
    """
    SELECT \(columns) FROM dossier WHERE \(condition)
      AND (agency_id IN \(list: agencies) OR solving_agency_id IN \(list: agencies)
        OR EXISTS (SELECT 1 FROM task WHERE task.dossier_id = dossier.id AND task.agency_id IN \(list: agencies))
        OR EXISTS (SELECT 1 FROM dossier AS leg WHERE leg.parent_id = dossier.id AND leg.agency_id IN \(list: agencies)))
    ORDER BY id DESC LIMIT \(limit)
    """
  }

  /// The beginning of the name in either order of words; each of the three ways has its index.
  static func nameQueries(_ folded: String, _ agencies: [ID<Agency>]) -> [SQL] {
    guard !folded.isEmpty else { return [] }
    let ways: [SQL] = [
      "agency_id IN \(list: agencies) AND \(starts("applicant_folded", folded))",
      "agency_id IN \(list: agencies) AND \(starts("applicant_reversed", SearchableName.reversed(folded)))",
      """
      solving_agency_id IN \(list: agencies) AND solving_agency_id <> agency_id
        AND \(starts("applicant_folded", folded))
      """,
    ]
    return ways.map { "SELECT \(columns) FROM dossier WHERE \($0) LIMIT \(limit)" }
  }

  /// A range instead of LIKE: both engines walk the index for it.
  private static func starts(_ column: SQL, _ beginning: String) -> SQL {
    "\(column) >= \(beginning) AND \(column) < \(beginning + "\u{10FFFF}")"
  }
}
