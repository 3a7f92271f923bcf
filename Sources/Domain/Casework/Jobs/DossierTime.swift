import Dossiers
import Jobs
import Procedures
import Rules
import Storage
import WorkingTime

/// Does what time drives: silence that counts as consent, closing, marks, late legs. After a stop the first rounds catch
/// up.
struct DossierTime: DossierJob {
  static let name = "time"
  var rulebooks: RulebookKeeper
  var name: String { Self.name }
  let title = "Việc đến giờ của hồ sơ"
  let rest: Duration = .seconds(5)

  func claim(at now: Instant, in db: Database) async throws -> [RowKey] {
    try await db.read { try TimeJob.keys(at: now, in: $0) }
  }

  func work(_ row: RowKey, at now: Instant, in db: Database) async throws -> Bool {
    let rules = try await rulebooks.current()
    return try await db.write { try TimeJob.work(try TimeJob.called(row, in: $0), under: rules, at: now, in: $0) } > 0
  }
}
