package import Storage
import Synchronization
package import WorkingTime

/// The jobs that cannot even say what is due, or fail as a whole: no row of theirs can be blamed. From the second round
/// in a row on, administrators see the job itself among what failed, until a round goes well.
package final class BrokenRounds: Sendable {
  private struct Trouble {
    var since: Instant
    var rounds = 0
    /// Rounds that are in the list.
    var told = 0
    var toldAt: Instant?
  }

  /// nil of a job that went well; nothing is known of one that had no round yet.
  private let troubles = Mutex<[String: Trouble?]>([:])

  package init() {}

  /// The line is renewed once a minute, however often the job is tried.
  package func failed(_ job: some Round, because reason: String, at now: Instant, in db: Database) async throws {
    let trouble = troubles.withLock { troubles in
      var trouble = (troubles[job.name] ?? nil) ?? Trouble(since: now)
      trouble.rounds += 1
      troubles[job.name] = .some(trouble)
      return trouble
    }
    guard trouble.rounds > 1, trouble.toldAt.map({ $0.adding(minutes: 1) <= now }) ?? true else { return }
    try await db.write { tx in
      try JobFailure.record(
        job: job.name, title: job.title, rounds: trouble.rounds - trouble.told, since: trouble.since, because: reason,
        at: now, in: tx)
    }
    troubles.withLock { troubles in
      guard var told = troubles[job.name] ?? nil else { return }
      (told.told, told.toldAt) = (trouble.rounds, now)
      troubles[job.name] = .some(told)
    }
  }

  /// Asked of the database once, and after a failure: a line may be left from before a restart.
  package func wentWell(_ job: some Round, in db: Database) async throws {
    let isKnown = troubles.withLock { troubles in troubles[job.name].map { $0 == nil } ?? false }
    guard !isKnown else { return }
    let told = try await db.read { try JobFailure.keys(of: job.name, among: [JobFailure.wholeRound], in: $0) }
    if !told.isEmpty { try await db.write { try JobFailure.clear([JobFailure.wholeRound], of: job.name, in: $0) } }
    troubles.withLock { $0[job.name] = .some(nil) }
  }
}

extension JobFailure {
  /// Stands for the job itself among the keys of its rows.
  static let wholeRound = "*"

  /// It is tried again with every round.
  fileprivate static func record(
    job: String, title: String, rounds: Int, since: Instant, because reason: String, at now: Instant,
    in tx: Transaction
  ) throws {
    try tx.run(
      """
      INSERT INTO job_failure (job, row_key, title, subject, reason, attempts, first_at, last_at, next_attempt_at)
      VALUES (\(job), \(wholeRound), \(title), 'Cả việc này', \(String(reason.prefix(longestReason))), \(rounds),
        \(since), \(now), \(now))
      ON CONFLICT (job, row_key) DO UPDATE SET title = excluded.title, reason = excluded.reason,
        attempts = job_failure.attempts + excluded.attempts, last_at = excluded.last_at,
        next_attempt_at = excluded.next_attempt_at, missed_at = NULL
      """)
  }
}
