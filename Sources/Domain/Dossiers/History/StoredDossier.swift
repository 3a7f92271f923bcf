import Agencies
import Identity
import Language
import Storage
import Workflow
import WorkingTime

/// All rows of one dossier.
struct StoredDossier {
  var row: DossierRow
  var handedIn: HandedIn
  var derived: DerivedColumns
  var events: [DossierEventRow] = []
  /// By the event they came with.
  var papers: [Int: [StoredPaper]] = [:]
  /// In the order they were opened.
  var tasks: [PastTask] = []

  /// What was handed in and no verb reads again.
  struct HandedIn: Decodable {
    var submitter: String?
    var feeAmount: Int?
    var isFeePaid: Bool
    var parentCode: String?
  }

  /// Columns that follow from others.
  struct DerivedColumns: Decodable {
    var applicantFolded, applicantReversed: String
    var isRunning: Bool

    func isSearchable(by name: String) -> Bool {
      let folded = name.folded
      return applicantFolded == folded && applicantReversed == SearchableName.reversed(folded)
    }
  }

  /// The next dossiers in order of their id.
  static func page(after last: ID<Dossier>, size: Int, in tx: Transaction) throws -> [StoredDossier] {
    try load("id > \(last)", size: size, in: tx)
  }

  static func load(_ which: SQL, size: Int = 1, in tx: Transaction) throws -> [StoredDossier] {
    let dossiers: [WholeRow] = try tx.all(
      """
      SELECT \(DossierRow.columns), submitter, fee_amount, is_fee_paid, applicant_folded,
        applicant_reversed, is_running,
        (SELECT above.code FROM dossier above WHERE above.id = dossier.parent_id) AS parent_code
      FROM dossier WHERE \(which) ORDER BY id LIMIT \(size)
      """)
    guard let first = dossiers.first, let end = dossiers.last else { return [] }
    let events: [DossierEventRow] = try tx.all(
      """
      SELECT \(DossierEventRow.columns) FROM dossier_event
      WHERE dossier_id BETWEEN \(first.dossier.row.id) AND \(end.dossier.row.id) ORDER BY dossier_id, seq
      """)
    let tasks: [TaskOfDossier] = try tx.all(
      """
      SELECT dossier_id, \(PastTask.columns) FROM task
      WHERE dossier_id BETWEEN \(first.dossier.row.id) AND \(end.dossier.row.id) ORDER BY dossier_id, id
      """)
    let papers: [StoredPaper] = try tx.all(
      """
      SELECT \(StoredPaper.columns) FROM dossier_paper
      WHERE dossier_id BETWEEN \(first.dossier.row.id) AND \(end.dossier.row.id) ORDER BY dossier_id, id
      """)
    let papersByDossier = Dictionary(grouping: papers, by: \.dossierID)
    let eventsByDossier = Dictionary(grouping: events, by: \.dossierID)
    let tasksByDossier = Dictionary(grouping: tasks, by: \.dossierID)
    return dossiers.map {
      var dossier = $0.dossier
      dossier.events = eventsByDossier[dossier.row.id] ?? []
      dossier.papers = Dictionary(grouping: papersByDossier[dossier.row.id] ?? [], by: \.eventSeq)
      dossier.tasks = tasksByDossier[dossier.row.id]?.map(\.task) ?? []
      return dossier
    }
  }

  private struct WholeRow: Decodable {
    var dossier: StoredDossier
    init(from decoder: any Decoder) throws {
      dossier = StoredDossier(
        row: try DossierRow(from: decoder), handedIn: try HandedIn(from: decoder),
        derived: try DerivedColumns(from: decoder))
    }
  }

  private struct TaskOfDossier: Decodable {
    var dossierID: ID<Dossier>
    var task: PastTask
    private enum CodingKeys: CodingKey { case dossierID }
    init(from decoder: any Decoder) throws {
      dossierID = try decoder.container(keyedBy: CodingKeys.self).decode(ID<Dossier>.self, forKey: .dossierID)
      task = try PastTask(from: decoder)
    }
  }
}
