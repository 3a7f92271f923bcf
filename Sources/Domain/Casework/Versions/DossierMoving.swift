import Dossiers
import Jobs
import Procedures
import Rules
import Storage
import WorkingTime

/// Moves the dossiers that were ordered to another version of their process, as long as there are any in line.
struct DossierMoving: DossierJob {
  static let name = "move"
  var rulebooks: RulebookKeeper
  var name: String { Self.name }
  let title = "Chuyển hồ sơ sang bản khác của quy trình"
  let rest: Duration = .seconds(2)

  /// An order must come to its end, so that the next can be given.
  private static let mostAttempts = 5

  func claim(at now: Instant, in db: Database) async throws -> [RowKey] {
    try await db.read { try WaitingMove.next(at: now, in: $0) }.map(\.key)
  }

  func work(_ row: RowKey, at now: Instant, in db: Database) async throws -> Bool {
    let rules = try await rulebooks.current()
    return try await db.write { try WaitingMove(row).work(under: rules, at: now, in: $0) }
  }

  func postpone(_ row: RowKey, because reason: String, at now: Instant, in tx: Transaction) throws {
    guard try record(row, because: reason, at: now, in: tx) >= Self.mostAttempts else { return }
    try WaitingMove(row).setAside(because: reason, in: tx)
    try JobFailure.clear([row.rawValue], of: name, in: tx)
  }

  func dossier(of row: RowKey) throws -> ID<Dossier> { try row.id(1) }
}
