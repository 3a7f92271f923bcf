import Blobs
import Features
import Foundation
import Gateways
import Logging
import Papers
import Rules
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

  /// The product is this list, and what `webFeatures` shows of it.
  static let features: [Feature] = .builtIn + .outsideSystems

  var papers: PaperStore { PaperStore(blobs, db) }

  static func open(_ settings: Settings) async throws -> Composition {
    if settings.databaseURL.hasPrefix("sqlite:") {
      let file = URL(fileURLWithPath: String(settings.databaseURL.dropFirst("sqlite:".count)))
      try makeFolder(file.deletingLastPathComponent().path, of: "DATABASE_URL")
    }
    let db = try await Database.open(settings.databaseURL)
    let log = Logger(label: "motcua", factory: { _ in JSONLog() })
    let rulebooks = RulebookKeeper(db, additions: features.additions, now: now) { fault, knownAt in
      // Without any rules nothing goes on: whoever asked says so.
      guard let knownAt else { return }
      log.error("The rules cannot be read", metadata: ["error": "\(fault)", "known": "\(knownAt.iso8601)"])
    }
    return Composition(
      settings: settings, db: db, blobs: BlobStore(folder: settings.blobFolder), rulebooks: rulebooks)
  }
}
