import Jobs
import Logging
import ServiceLifecycle
import Storage
import Synchronization
import WorkingTime

/// Runs all that goes on beside the requests, as long as the program runs: side by side, so that a slow job delays no
/// other. On shutdown each finishes what it has in hand.
struct JobWorker: Service {
  var db: Database
  var jobs: [any Round]
  var log: Logger
  var now: @Sendable () -> Instant
  var failing = FailingRows()
  var broken = BrokenRounds()
  /// Instead of the rest each job asks for.
  var rest: Duration?

  func run() async throws {
    await withTaskGroup(of: Void.self) { group in
      for job in jobs {
        group.addTask { await loop(rest: rest ?? job.rest, pace: job.pace) { await round(of: job) } }
      }
      group.addTask { await loop(rest: .seconds(30), pace: .zero) { await count() } }
    }
  }

  private func loop(rest: Duration, pace: Duration, _ round: @escaping @Sendable () async -> Bool) async {
    while !Task.isShuttingDownGracefully && !Task.isCancelled {
      await cancelWhenGracefulShutdown {
        let pause = await round() ? pace : rest
        if pause > .zero { try? await Task.sleep(for: pause) }
      }
    }
  }

  /// True while there may be more to do at once.
  func round(of job: some Round) async -> Bool {
    do {
      let round = try await job.round(in: db, now: now)
      for row in round.failed {
        log.error(
          "A row of a job failed and is tried again later",
          metadata: ["job": "\(job.name)", "row": "\(row.key)", "error": "\(row.error)"])
      }
      if let warning = round.warning { log.warning("\(warning)", metadata: ["job": "\(job.name)"]) }
      try? await broken.wentWell(job, in: db)
      return round.isBusy
    } catch {
      if Task.isCancelled { return false }
      // The database is away, or busy: what is due is safe in it, and the next round tries again.
      log.error("A job cannot be done", metadata: ["job": "\(job.name)", "error": "\(error)"])
      try? await broken.failed(job, because: JobFailure.words(for: error), at: now(), in: db)
      return false
    }
  }

  private func count() async -> Bool {
    if let count = try? await db.read({ try JobFailure.count(in: $0) }) { failing.count = count }
    return false
  }
}

/// How many rows of jobs fail, as it was known last: for the collector of metrics.
final class FailingRows: Sendable {
  private let last = Mutex(0)

  var count: Int {
    get { last.withLock { $0 } }
    set { last.withLock { $0 = newValue } }
  }
}
