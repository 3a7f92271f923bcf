import Agencies
import Blobs
import Casework
import Catalogue
import Foundation
import Identity
import Jobs
import Messaging
import Storage
import WorkingTime

/// The program put together from its settings.
struct Composition: Sendable {
  let settings: Settings
  let db: Database
  let blobs: BlobStore
  let rulebooks: RulebookKeeper

  /// The wall clock: the one place where the program asks for the time.
  static let now: @Sendable () -> Instant = { Instant(rawValue: Int64(Date().timeIntervalSince1970 * 1_000)) }

  /// All migrations, in order.
  static let migrations: [Migration] =
    AgenciesSchema.migrations + IdentitySchema.migrations + CatalogueSchema.migrations + MessagingSchema.migrations
    + CaseworkSchema.migrations + DraftSchema.migrations + ClockSchema.migrations + TermSchema.migrations
    + AbsenceSchema.migrations + FlowSchema.migrations
    + ProcessSchema.migrations + BulkSchema.migrations + StandInSchema.migrations + MoveSchema.migrations
    + JobSchema.migrations + WalkSchema.migrations

  static func open(_ settings: Settings) async throws -> Composition {
    if settings.databaseURL.hasPrefix("sqlite:") {
      let file = URL(fileURLWithPath: String(settings.databaseURL.dropFirst("sqlite:".count)))
      try makeFolder(file.deletingLastPathComponent().path, of: "DATABASE_URL")
    }
    let db = try await Database.open(settings.databaseURL)
    return Composition(
      settings: settings, db: db, blobs: BlobStore(folder: settings.blobFolder),
      rulebooks: RulebookKeeper(db, now: now))
  }
}
