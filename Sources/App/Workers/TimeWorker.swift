import Casework
import Dossiers
import Logging
import Rules
import ServiceLifecycle
import Storage
import WorkingTime

/// Does what time drives: silence that counts as consent, closing, marks, late legs. Several copies of the program do it
/// side by side; after a stop the first round catches up.
struct TimeWorker: Service {
  var db: Database
  var rulebooks: RulebookKeeper
  var log: Logger
  var now: @Sendable () -> Instant
  /// How long to wait when nothing is due.
  var pause: Duration = .seconds(5)

  func run() async throws {
    while !Task.isShuttingDownGracefully && !Task.isCancelled {
      await cancelWhenGracefulShutdown {
        let isBusy = await work()
        if !isBusy { try? await Task.sleep(for: pause) }
      }
    }
  }

  /// True while there may be more to do at once.
  func work() async -> Bool {
    do {
      let rules = try await rulebooks.current()
      let now = now()
      let jobs = try await db.read { try TimeJob.due(at: now, in: $0) }
      var done = 0
      // Each by itself, so that one that fails keeps none of the others from being done.
      for job in jobs where !Task.isCancelled { done += await work(job, under: rules, at: now) }
      return done > 0
    } catch {
      if Task.isCancelled { return false }
      log.error("What time drives cannot be done", metadata: ["error": "\(error)"])
      return false
    }
  }

  private func work(_ job: TimeJob, under rules: Rulebook, at now: Instant) async -> Int {
    do {
      return try await db.write { try TimeJob.work([job], under: rules, at: now, in: $0) }
    } catch {
      if Task.isCancelled { return 0 }
      log.error(
        "A job of time failed and is tried again in an hour",
        metadata: ["kind": "\(job.kind)", "dossier": "\(job.dossierID)", "error": "\(error)"])
      try? await db.write { try job.postpone(at: now, in: $0) }
      return 0
    }
  }
}
