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

  func claim(at now: Instant, in db: Database) async throws -> [RowKey] {
    try await db.read { try JobFailure.due(of: Self.name, at: now, in: $0) }
  }

  func work(_ row: RowKey, at now: Instant, in db: Database) async throws -> Bool {
    let id = try dossier(of: row)
    let rules = try await rulebooks.current()
    let found: DossierRow? = try await db.read {
      try $0.first("SELECT \(DossierRow.columns) FROM dossier WHERE id = \(id)")
    }
    if let found, let process = rules.process(found.processID)?.process { _ = try found.state(with: [], process) }
    return true
  }
}
