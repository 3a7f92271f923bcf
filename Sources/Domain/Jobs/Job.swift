package import Storage
package import WorkingTime

/// Work whose due parts stand in rows of the database, so that no restart loses them; each row is done by itself, so that
/// one that fails holds up no other; and of several copies of the program one does it.
package protocol Job: Round {
  /// The names of some of what is due, first things first, but for what rests after a failure (`JobFailure.rests`).
  func claim(at now: Instant, in db: Database) async throws -> [RowKey]

  /// Reads one row and does it, in a transaction of its own or outside of any.
  /// - Returns: false where there was nothing to do: somebody else has it in hand, or it is not due any more.
  func work(_ row: RowKey, at now: Instant, in db: Database) async throws -> Bool

  /// The row waits for its next attempt, longer each time, and administrators see why.
  func postpone(_ row: RowKey, because reason: String, at now: Instant, in tx: Transaction) throws

  /// What the row is about, such as the code of a dossier.
  func subject(of row: RowKey, in tx: Transaction) throws -> String
  /// Why it failed, in words.
  func reason(for error: any Error) -> String
}

extension Job {
  package func postpone(_ row: RowKey, because reason: String, at now: Instant, in tx: Transaction) throws {
    try record(row, because: reason, at: now, in: tx)
  }

  package func subject(of row: RowKey, in tx: Transaction) throws -> String { "" }
  package func reason(for error: any Error) -> String { JobFailure.words(for: error) }

  /// True in SQL while a job that is done as a whole waits for its next attempt after a failure.
  package func rests(at now: Instant) -> SQL { JobFailure.rests("\(RowKey.whole.rawValue)", of: name, at: now) }

  /// - Returns: how often it was tried by now.
  @discardableResult
  package func record(_ row: RowKey, because reason: String, at now: Instant, in tx: Transaction) throws -> Int {
    try JobFailure.record(
      job: name, title: title, key: row.rawValue, subject: try subject(of: row, in: tx), reason: reason, at: now,
      in: tx)
  }
}
