import Dossiers
import Jobs
import Procedures
import Rules
import Storage
import WorkingTime

/// Gives running dossiers their new date after a change of the calendar, as long as there are any in line.
struct DossierReview: DossierJob {
  static let name = "due-review"
  var rulebooks: RulebookKeeper
  var name: String { Self.name }
  let title = "Đổi ngày hẹn theo lịch làm việc mới"
  let rest: Duration = .seconds(2)

  func claim(at now: Instant, in db: Database) async throws -> [RowKey] {
    let rules = try await rulebooks.current()
    return try await db.read { try WaitingReview.next(under: rules, at: now, in: $0) }.map { RowKey($0.dossierID) }
  }

  func work(_ row: RowKey, at now: Instant, in db: Database) async throws -> Bool {
    let (rules, waiting) = (try await rulebooks.current(), WaitingReview(dossierID: try dossier(of: row)))
    return try await db.write { try waiting.work(under: rules, at: now, in: $0) }
  }
}
