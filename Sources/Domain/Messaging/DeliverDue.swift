package import Storage
package import WorkingTime

extension Outbox {
  /// Sends what is due: claims it in one transaction, sends outside of any, and writes the outcomes down.
  /// The channels work side by side, so that a mail server that hangs does not hold up text messages. When the task
  /// is cancelled, what has not been tried is given back.
  package static func deliverDue(
    in db: Database, by delivery: Delivery, limit: Int = 20, now: @escaping @Sendable () -> Instant
  ) async throws -> DeliveryReport {
    let start = now()
    let batch = try await db.write { tx in
      try claimDue(limit: limit, at: start, in: tx).map { try Letter($0, for: delivery, in: tx) }
    }
    // Sending after the lease could double a message; two minutes are more than one attempt may take.
    let closing = start.adding(seconds: leaseSeconds - 120)

    return try await withThrowingTaskGroup(of: DeliveryReport.self) { group in
      for letters in Dictionary(grouping: batch, by: \.claim.channel).values {
        group.addTask {
          var report = DeliveryReport(claimed: letters.count)
          var unsettled: [(ClaimedMessage, Outcome)] = []
          var unsettledSince = start
          for letter in letters {
            if unsettled.isEmpty { unsettledSince = now() }
            let isTimeLeft = now() < closing && !Task.isCancelled
            let outcome = isTimeLeft ? await attempt(letter) : .untried
            unsettled.append((letter.claim, outcome))
            if unsettledSince.adding(milliseconds: settleAfter) <= now() {
              report.count(try await settle(unsettled, in: db, now: now))
              unsettled = []
            }
          }
          report.count(try await settle(unsettled, in: db, now: now))
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

  private static func attempt(_ letter: Letter) async -> Outcome {
    guard let gateway = letter.gateway else { return .failed("This channel is not set up.", isFinal: false) }
    if let fault = letter.fault { return .failed(fault, isFinal: false) }
    guard let message = letter.message else { return .failed("There are no words for this notice.", isFinal: false) }
    guard gateway.channel.isAddress(message.recipient) else {
      return .failed(
        "This is no address for \(gateway.channel.key): \(message.recipient.debugDescription)", isFinal: true)
    }
    do {
      try await gateway.send(message)
      return .sent
    } catch let error as Undeliverable {
      return .failed(error.reason, isFinal: true)
    } catch {
      return .failed(String(describing: error), isFinal: false)
    }
  }

  private static func settle(
    _ outcomes: [(ClaimedMessage, Outcome)], in db: Database, now: @escaping @Sendable () -> Instant
  ) async throws -> [DeliveryReport.Settled] {
    guard !outcomes.isEmpty else { return [] }
    // In a task of its own: who is cancelled between sending and writing it down would send twice.
    return try await Task {
      try await db.write { tx in try outcomes.map { try settle($0, $1, at: now(), in: tx) } }
    }.value
  }

  private static func settle(_ claim: ClaimedMessage, _ outcome: Outcome, at now: Instant, in tx: Transaction) throws
    -> DeliveryReport.Settled
  {
    switch outcome {
    case .sent:
      try markSent(claim, at: now, in: tx)
      return .sent
    case .untried:
      try release(claim, in: tx)
      return .released
    case .failed(let error, let isFinal):
      try markFailed(claim, error: error, isFinal: isFinal, at: now, in: tx)
      return isFinal || claim.attempts >= maxAttempts ? .dead : .failed
    }
  }

  /// Milliseconds. Quick sends share a transaction; a crash can make no more than these doubtful.
  private static let settleAfter = 100
}
