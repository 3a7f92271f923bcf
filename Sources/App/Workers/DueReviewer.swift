import Casework
import Dossiers
import Logging
import Rules
import ServiceLifecycle
import Storage
import WorkingTime

/// Gives running dossiers their new date after a change of the calendar, as long as there are any in line.
struct DueReviewer: Service {
  var db: Database
  var rulebooks: RulebookKeeper
  var log: Logger
  var now: @Sendable () -> Instant
  var pause: Duration = .seconds(2)

  func run() async throws {
    while !Task.isShuttingDownGracefully && !Task.isCancelled {
      await cancelWhenGracefulShutdown {
        let isBusy = await work()
        if !isBusy { try? await Task.sleep(for: pause) }
      }
    }
  }

  private func work() async -> Bool {
    do {
      let rules = try await rulebooks.current()
      let now = now()
      let isWaiting = try await db.read { try DueReview.isWaiting(under: rules, in: $0) }
      return try isWaiting ? await db.write { try DueReview.work(under: rules, at: now, in: $0) } > 0 : false
    } catch {
      if Task.isCancelled { return false }
      log.error("Appointments could not follow the calendar", metadata: ["error": "\(error)"])
      return false
    }
  }
}
