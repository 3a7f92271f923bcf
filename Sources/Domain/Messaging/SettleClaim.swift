package import Storage
package import WorkingTime

extension Outbox {
  /// The receiver has it. True of whoever sent it, also after his lease.
  package static func markSent(_ message: ClaimedMessage, at now: Instant, in tx: Transaction) throws {
    try tx.run(
      """
      UPDATE outbox SET sent_at = \(now), dead_at = NULL, claimed_until = NULL, payload = \(payloadAfterUse)
      WHERE id = \(message.id) AND sent_at IS NULL
      """)
  }

  /// The attempt failed: the message waits for the next one, or is dead when `isFinal` or after the last attempt.
  /// Nothing happens when the lease ran out and another worker has taken the message.
  package static func markFailed(
    _ message: ClaimedMessage, error: String, isFinal: Bool = false, at now: Instant, in tx: Transaction
  ) throws {
    let error = String(error.prefix(500))
    if isFinal || message.attempts >= maxAttempts {
      try tx.run(
        """
        UPDATE outbox SET dead_at = \(now), claimed_until = NULL, last_error = \(error)
        WHERE id = \(message.id) AND \(isStillClaimed(message))
        """)
    } else {
      try tx.run(
        """
        UPDATE outbox SET next_attempt_at = \(now.adding(minutes: waits[message.attempts - 1])),
          claimed_until = NULL, last_error = \(error), failed_at = \(now)
        WHERE id = \(message.id) AND \(isStillClaimed(message))
        """)
    }
  }

  /// Gives a message back untried.
  package static func release(_ message: ClaimedMessage, in tx: Transaction) throws {
    try tx.run(
      """
      UPDATE outbox SET claimed_until = NULL, attempts = attempts - 1
      WHERE id = \(message.id) AND \(isStillClaimed(message))
      """)
  }

  private static func isStillClaimed(_ message: ClaimedMessage) -> SQL {
    "sent_at IS NULL AND dead_at IS NULL AND claimed_until IS NOT NULL AND attempts = \(message.attempts)"
  }
}
