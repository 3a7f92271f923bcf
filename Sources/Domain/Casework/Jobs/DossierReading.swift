import Dossiers
import Jobs
import Procedures
import Rules
import Storage
import WorkingTime

/// Tries again to read the dossiers that a walk could not read, so that administrators see of each whether it is mended.
struct DossierReading: DossierJob {
  static let name = "read"
  var rulebooks: RulebookKeeper
  var name: String { Self.name }
  static let title = "Đọc dữ liệu đã lưu của hồ sơ"
  var title: String { Self.title }
  let rest: Duration = .seconds(20)

  func claim(at now: Instant, in db: Database) async throws -> [ID<Dossier>] {
    try await db.read { try JobFailure.due(of: Self.name, at: now, in: $0) }.compactMap { Int64($0).map { ID($0) } }
  }

  func work(_ row: ID<Dossier>, at now: Instant, in db: Database) async throws -> Bool {
    let rules = try await rulebooks.current()
    let found: DossierRow? = try await db.read {
      try $0.first("SELECT \(DossierRow.columns) FROM dossier WHERE id = \(row)")
    }
    if let found, let process = rules.process(found.processID)?.process { _ = try found.state(with: [], process) }
    return true
  }

  func key(of row: ID<Dossier>) -> String { row.description }
  func dossier(of row: ID<Dossier>) -> ID<Dossier> { row }
}
