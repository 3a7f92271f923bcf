package import Storage
package import WorkingTime

/// Work that goes on beside the requests as long as the program runs, round after round. One worker runs all of it.
package protocol Round: Sendable {
  /// As the table of failures and the log name it.
  var name: String { get }
  /// What it does, in words for administrators.
  var title: String { get }
  /// How long to rest when nothing is due.
  var rest: Duration { get }
  /// How long to wait between two rounds while there is more to do, so that nobody in front of a screen is crowded out.
  var pace: Duration { get }

  /// Does some of what is due. When the task is cancelled, what is in hand is finished or rolled back, and the rest is
  /// left to whoever comes next.
  /// - Throws: what is wrong with the database or the work as a whole; the next round tries again.
  func round(in db: Database, now: @escaping @Sendable () -> Instant) async throws -> JobRound
}

extension Round {
  package var pace: Duration { .zero }
}
