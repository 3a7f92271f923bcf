package import Storage
package import WorkingTime

/// Work whose due parts stand in rows of the database, so that no restart loses them; each row is done by itself, so that
/// one that fails holds up no other; and of several copies of the program one does it.
package protocol Job: Round {
  associatedtype Row: Sendable

  /// Some of what is due, first things first, but for what rests after a failure (`JobFailure.rests`).
  func claim(at now: Instant, in db: Database) async throws -> [Row]

  /// Does one row, in a transaction of its own or outside of any.
  /// - Returns: false where there was nothing to do: somebody else has it in hand, or it is not due any more.
  func work(_ row: Row, at now: Instant, in db: Database) async throws -> Bool

  /// The row waits for its next attempt, longer each time, and administrators see why.
  func postpone(_ row: Row, because reason: String, at now: Instant, in tx: Transaction) throws

  /// Tells the row from the others of its job.
  func key(of row: Row) -> String
  /// What the row is about, such as the code of a dossier.
  func subject(of row: Row, in tx: Transaction) throws -> String
  /// Why it failed, in words.
  func reason(for error: any Error) -> String
}

extension Job {
  package func postpone(_ row: Row, because reason: String, at now: Instant, in tx: Transaction) throws {
    try record(row, because: reason, at: now, in: tx)
  }

  package func reason(for error: any Error) -> String { JobFailure.words(for: error) }

  /// - Returns: how often it was tried by now.
  @discardableResult
  package func record(_ row: Row, because reason: String, at now: Instant, in tx: Transaction) throws -> Int {
    try JobFailure.record(
      job: name, title: title, key: key(of: row), subject: try subject(of: row, in: tx), reason: reason, at: now,
      in: tx)
  }
}
