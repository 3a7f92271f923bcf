package import Storage
package import WorkingTime

extension Outbox {
  /// Sends what is due: claims it in one transaction, sends outside of any, and writes each outcome down at once.
  /// The channels work side by side, so that a mail server that hangs does not hold up text messages. When the task
  /// is cancelled, what has not been tried is given back.
  ///
  /// `lookup` is the address at which dossiers are looked up, for the words.
  package static func deliverDue(
    in db: Database, through channels: [Message.Channel: any MessageChannel], lookup: String, limit: Int = 20,
    now: @escaping @Sendable () -> Instant
  ) async throws -> DeliveryReport {
    let start = now()
    let batch = try await db.write { tx in
      try claimDue(limit: limit, at: start, in: tx).map { try Letter($0, lookup: lookup, in: tx) }
    }
    // Sending after the lease could double a message; two minutes are more than one attempt may take.
    let closing = start.adding(seconds: leaseSeconds - 120)

    return try await withThrowingTaskGroup(of: DeliveryReport.self) { group in
      for (channel, letters) in Dictionary(grouping: batch, by: \.claim.channel) {
        group.addTask {
          var report = DeliveryReport(claimed: letters.count)
          for letter in letters {
            let isTimeLeft = now() < closing && !Task.isCancelled
            let outcome = isTimeLeft ? await attempt(letter, through: channels[channel]) : .untried
            report.count(try await settle(letter.claim, outcome, in: db, now: now))
          }
          return report
        }
      }
      return try await group.reduce(into: DeliveryReport()) { $0.add($1) }
    }
  }

  private enum Outcome: Sendable {
    case sent, untried
    case failed(String, isFinal: Bool)
  }

  private static func attempt(_ letter: Letter, through channel: (any MessageChannel)?) async -> Outcome {
    guard let channel else { return .failed("This channel is not set up.", isFinal: false) }
    guard let message = letter.message else { return .failed("There are no words for this notice.", isFinal: false) }
    do {
      try await channel.send(message)
      return .sent
    } catch let error as Undeliverable {
      return .failed(error.reason, isFinal: true)
    } catch {
      return .failed(String(describing: error), isFinal: false)
    }
  }

  private static func settle(
    _ claim: ClaimedMessage, _ outcome: Outcome, in db: Database, now: @escaping @Sendable () -> Instant
  ) async throws -> DeliveryReport.Settled {
    // In a task of its own: who is cancelled between sending and writing it down would send twice.
    try await Task {
      try await db.write { tx in
        switch outcome {
        case .sent:
          try markSent(claim, at: now(), in: tx)
          return DeliveryReport.Settled.sent
        case .untried:
          try release(claim, in: tx)
          return DeliveryReport.Settled.released
        case .failed(let error, let isFinal):
          try markFailed(claim, error: error, isFinal: isFinal, at: now(), in: tx)
          return isFinal || claim.attempts >= maxAttempts ? DeliveryReport.Settled.dead : DeliveryReport.Settled.failed
        }
      }
    }.value
  }
}
