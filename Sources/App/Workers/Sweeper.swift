import Blobs
import Casework
import Worklists
import Dossiers
import Identity
import Logging
import Messaging
import ServiceLifecycle
import Storage
import WorkingTime

/// Removes once an hour what has run out: sessions, codes, drafts, messages that arrived long ago, halves of uploads.
/// Several copies of the program may do it at once: what one removed the other does not find.
struct Sweeper: Service {
  var db: Database
  var blobs: BlobStore
  var log: Logger
  var now: @Sendable () -> Instant
  var pause: Duration = .seconds(3_600)

  func run() async throws {
    while !Task.isShuttingDownGracefully && !Task.isCancelled {
      await cancelWhenGracefulShutdown {
        await sweep()
        try? await Task.sleep(for: pause)
      }
    }
  }

  private func sweep() async {
    let now = now()
    do {
      try await db.write { tx in
        try IdentitySweep.run(at: now, in: tx)
        _ = try SubmissionDraft.sweep(at: now, in: tx)
      }
      // In pieces, so that nobody waits long for the one writer.
      while try await db.write({ try Bulk.sweep(at: now, in: $0) }) > 0 {}
      while try await db.write({ try Outbox.forgetSent(at: now, in: $0) }) > 0 {}
      _ = try blobs.sweepIncoming(untouchedSince: now.adding(minutes: -24 * 60).rawValue / 1_000)
    } catch {
      if Task.isCancelled { return }
      // Nothing is lost by waiting: the next round finds the same.
      log.error("What has run out could not be removed", metadata: ["error": "\(error)"])
    }
  }
}
