import Logging
import Messaging
import ServiceLifecycle
import Storage
import WorkingTime

/// Sends what the outbox holds, as long as the program runs. On shutdown it finishes the message it is sending and
/// gives the others back.
struct OutboxWorker: Service {
  var db: Database
  var delivery: Delivery
  var log: Logger
  var now: @Sendable () -> Instant
  /// How long to wait when there is nothing to send.
  var pause: Duration = .seconds(1)
  /// How long to wait between two batches of 20: telling people what happened must not slow down those who submit.
  /// 200 messages a second is a hundred times what a province has to tell.
  var pace: Duration = .milliseconds(100)

  func run() async throws {
    while !Task.isShuttingDownGracefully && !Task.isCancelled {
      await cancelWhenGracefulShutdown {
        let isBusy = await deliver()
        try? await Task.sleep(for: isBusy ? pace : pause)
      }
    }
  }

  /// True while there may be more to send at once.
  private func deliver() async -> Bool {
    do {
      let report = try await Outbox.deliverDue(in: db, by: delivery, now: now)
      if report.failed + report.dead > 0 {
        log.warning("Messages could not be sent", metadata: ["failed": "\(report.failed)", "dead": "\(report.dead)"])
      }
      return report.sent > 0
    } catch {
      if Task.isCancelled { return false }
      // The database is away, or busy: the messages are safe in it, and the next round tries again.
      log.error("The outbox cannot be worked", metadata: ["error": "\(error)"])
      return false
    }
  }
}
