import Agencies
import Forms
import Storage
import WorkingTime

/// A procedure as the database keeps it.
struct ProcedureRow: Decodable {
  var id: ID<Procedure>
  var code: String
  var version: Int
  var name: String
  var fieldCode, sector: String?
  var levels: JSON<[Level]>
  var solverText: String?
  var term: JSON<Term>
  var termText: String?
  var termBasis: TermBasis
  var feeAmount: Int?
  var feeText: String?
  var onlineLevel: Int?
  var resultText: String?
  var processID: ID<PublishedProcess>
  var policy: JSON<ClockPolicy>
  var departmentCode: String?
  var rooms: JSON<[String: String]>
  var form: JSON<Form>
  var popularity: Int
  var validFrom: Day
  var validTo: Day?

  static let columns: SQL = """
    id, code, version, name, field_code, sector, levels, solver_text, term, term_text, term_basis, fee_amount, fee_text,
    online_level, result_text, process_id, policy, department_code, rooms, form, popularity, valid_from, valid_to
    """

  func procedure(papers: [RequiredPaper]) -> Procedure {
    Procedure(
      id: id, code: code, version: version, name: name, fieldCode: fieldCode, sector: sector, levels: levels.value,
      solverText: solverText, term: term.value, termText: termText, termBasis: termBasis, feeAmount: feeAmount,
      feeText: feeText, onlineLevel: onlineLevel, resultText: resultText, processID: processID, policy: policy.value,
      departmentCode: departmentCode, rooms: Self.rooms(rooms.value), form: form.value, papers: papers,
      popularity: popularity, validFrom: validFrom, validTo: validTo)
  }

  static func latest(of code: String, in tx: Transaction) throws -> Procedure? {
    let row: ProcedureRow? = try tx.first(
      "SELECT \(columns) FROM procedure WHERE code = \(code) ORDER BY version DESC LIMIT 1")
    guard let row else { return nil }
    return row.procedure(
      papers: try tx.all(
        """
        SELECT name, kind, copies, is_required, note FROM required_paper WHERE procedure_id = \(row.id) ORDER BY position
        """))
  }

  /// JSON knows no enum keys.
  static func words(_ rooms: [Level: String]) -> [String: String] {
    Dictionary(uniqueKeysWithValues: rooms.map { ($0.key.rawValue, $0.value) })
  }

  private static func rooms(_ words: [String: String]) -> [Level: String] {
    Dictionary(uniqueKeysWithValues: words.compactMap { word, slug in Level(rawValue: word).map { ($0, slug) } })
  }
}
