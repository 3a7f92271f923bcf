import Dossiers
import Jobs
import Procedures
import Rules
import Storage
import WorkingTime

/// Goes on with the walks, a slice of each in turn; with previews while nothing that was published is under way. Several
/// copies of the program may look at the same slice; what one of them has found is kept.
struct DossierWalking: Job {
  static let name = "walk"
  var rulebooks: RulebookKeeper
  var name: String { Self.name }
  let title = "Xem qua mọi hồ sơ để xem trước, xếp hàng"
  let rest: Duration = .seconds(1)

  /// Why a walk does not get on.
  static func fault(of id: ID<DossierWalk>, in tx: Transaction) throws -> String? {
    try JobFailure.reason(for: id.description, of: name, in: tx)
  }

  static func rests(_ key: SQL, at now: Instant) -> SQL { JobFailure.rests(key, of: name, at: now) }

  func claim(at now: Instant, in db: Database) async throws -> [RowKey] {
    let rules = try await rulebooks.current()
    return try await db.read { try DossierWalk.underWay(under: rules, at: now, in: $0) }.map { RowKey($0.id) }
  }

  func work(_ row: RowKey, at now: Instant, in db: Database) async throws -> Bool {
    let (rules, id) = (try await rulebooks.current(), try row.id(of: DossierWalk.self))
    let walk: DossierWalk? = try await db.read {
      try $0.first("SELECT \(DossierWalk.columns) FROM dossier_walk WHERE id = \(id) AND ended_at IS NULL")
    }
    guard let walk else { return false }
    switch walk.kind {
    case .calendarPreview: return try await step(walk, CalendarPreviewing.self, under: rules, at: now, in: db)
    case .movePreview: return try await step(walk, MovePreviewing.self, under: rules, at: now, in: db)
    case .reviewLine: return try await step(walk, ReviewLining.self, under: rules, at: now, in: db)
    case .moveLine: return try await step(walk, MoveLining.self, under: rules, at: now, in: db)
    }
  }

  private func step<Purpose: WalkPurpose>(
    _ walk: DossierWalk, _ type: Purpose.Type, under rules: Rulebook, at now: Instant, in db: Database
  ) async throws -> Bool {
    let walked = try Walked<Purpose>(walk)
    let through = min(walk.reached + WalkSlice.width, walk.last)
    let slice = WalkSlice(
      after: walk.reached, through: through, isLast: through == walk.last && walk.settlesAt <= now,
      orderedAt: walk.orderedAt)
    let (found, unreadable) = try await db.read { tx in
      var found = walked.found
      let unreadable = try walked.purpose.look(at: slice, found: &found, under: rules, at: now, in: tx)
      return (found, unreadable)
    }
    return try await db.write { tx in
      let isOurs =
        try tx.changes(
          """
          UPDATE dossier_walk SET reached = \(through), found = \(JSON(found)), turned_at = \(now),
            ended_at = \(slice.isLast ? now : nil)
          WHERE id = \(walk.id) AND reached = \(walk.reached) AND ended_at IS NULL AND replaced_at IS NULL
          """) > 0
      guard isOurs else { return false }
      try walked.purpose.write(slice, in: tx)
      for dossier in unreadable { try dossier.report(at: now, in: tx) }
      return true
    }
  }
}
