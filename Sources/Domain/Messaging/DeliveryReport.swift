/// What became of one batch.
package struct DeliveryReport: Hashable, Sendable {
  package var claimed: Int
  package var sent: Int
  /// To be tried again.
  package var failed: Int
  /// Given up for good.
  package var dead: Int
  /// Given back untried: the lease was running out, or the worker was told to stop.
  package var released: Int

  package init(claimed: Int = 0, sent: Int = 0, failed: Int = 0, dead: Int = 0, released: Int = 0) {
    (self.claimed, self.sent, self.failed) = (claimed, sent, failed)
    (self.dead, self.released) = (dead, released)
  }

  /// What became of one message.
  enum Settled: Sendable { case sent, failed, dead, released }

  mutating func count(_ settled: [Settled]) {
    sent += settled.count { $0 == .sent }
    failed += settled.count { $0 == .failed }
    dead += settled.count { $0 == .dead }
    released += settled.count { $0 == .released }
  }

  mutating func add(_ other: DeliveryReport) {
    claimed += other.claimed
    sent += other.sent
    failed += other.failed
    dead += other.dead
    released += other.released
  }
}
