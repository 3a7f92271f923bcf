package import Storage
package import WorkingTime

/// What became of the rows that were due together.
package struct JobRound: Sendable {
  package struct Failed: Sendable {
    package var key: RowKey
    package var error: any Error
  }

  package var done: Int
  package var failed: [Failed] = []
  /// True while there may be more to do at once.
  package var isBusy: Bool
  /// What the log should say of the round as a whole.
  package var warning: String?

  package init(done: Int, isBusy: Bool, warning: String? = nil) {
    (self.done, self.isBusy, self.warning) = (done, isBusy, warning)
  }
}

extension Job {
  /// Does what is due, row by row. A row that fails waits; the others go on. When the task is cancelled, the row in
  /// hand is finished or rolled back, and the rest is left to whoever comes next.
  /// - Throws: what is wrong with the database or the job as a whole, and no fault of a row.
  package func round(in db: Database, now: @escaping @Sendable () -> Instant) async throws -> JobRound {
    var round = JobRound(done: 0, isBusy: false)
    var done: [RowKey] = []
    for row in try await claim(at: now(), in: db) where !Task.isCancelled {
      do {
        if try await work(row, at: now(), in: db) { done.append(row) }
      } catch {
        if Task.isCancelled { break }
        if let error = error as? StorageError, error.isOfTheDatabase { throw error }
        let (reason, moment) = (reason(for: error), now())
        try await db.write { try postpone(row, because: reason, at: moment, in: $0) }
        round.failed.append(JobRound.Failed(key: row, error: error))
      }
    }
    round.done = done.count
    round.isBusy = round.done + round.failed.count > 0
    if !done.isEmpty, !Task.isCancelled { try await forgive(done, in: db) }
    return round
  }

  /// What has been done does not fail any more. Asked first, since next to none ever did.
  private func forgive(_ done: [RowKey], in db: Database) async throws {
    let failing = try await db.read { [name] in
      try JobFailure.keys(of: name, among: done.map(\.rawValue), in: $0)
    }
    if !failing.isEmpty { try await db.write { [name] in try JobFailure.clear(failing, of: name, in: $0) } }
  }
}

extension StorageError {
  /// It would have befallen any row.
  fileprivate var isOfTheDatabase: Bool {
    switch self {
    case .poolExhausted, .connectionLost, .databaseLocked, .diskFull, .serializationFailure, .cancelled, .cannotOpen:
      true
    case .uniqueViolation, .foreignKeyViolation, .checkViolation, .notNullViolation, .nulInText, .other: false
    }
  }
}
