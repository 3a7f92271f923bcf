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

  func claim(at now: Instant, in db: Database) async throws -> [WaitingReview] {
    let rules = try await rulebooks.current()
    return try await db.read { try WaitingReview.next(under: rules, at: now, in: $0) }
  }

  func work(_ row: WaitingReview, at now: Instant, in db: Database) async throws -> Bool {
    let rules = try await rulebooks.current()
    return try await db.write { try row.work(under: rules, at: now, in: $0) }
  }

  func key(of row: WaitingReview) -> String { row.dossierID.description }
  func dossier(of row: WaitingReview) -> ID<Dossier> { row.dossierID }
}
