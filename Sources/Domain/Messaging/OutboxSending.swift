package import Jobs
package import Storage
package import WorkingTime

/// Sends what the outbox holds. On shutdown the message being sent is finished and the others are given back. What cannot
/// be sent for good is listed among the dead letters.
package struct OutboxSending: Round {
  package let name = "outbox"
  package let title = "Gửi thư và tin nhắn"
  package let rest: Duration = .seconds(1)
  /// Between two batches of 20: telling people what happened must not slow down those who submit. 200 messages a second
  /// is a hundred times what a province has to tell.
  package let pace: Duration = .milliseconds(100)
  private let delivery: Delivery

  package init(by delivery: Delivery) { self.delivery = delivery }

  package func round(in db: Database, now: @escaping @Sendable () -> Instant) async throws -> JobRound {
    let report = try await Outbox.deliverDue(in: db, by: delivery, now: now)
    let unsent = report.failed + report.dead
    return JobRound(
      done: report.sent, isBusy: report.sent > 0,
      warning: unsent > 0 ? "\(report.failed) messages wait for another attempt, \(report.dead) were given up" : nil)
  }
}
