/// What can go wrong between the program and its database, the same on both engines.
package enum StorageError: Error, Sendable, Hashable {
  /// `table.column` of each column, joined by `, `; the name of the index where it is over an expression.
  case uniqueViolation(constraint: String)
  case foreignKeyViolation
  /// The name of the CHECK; its expression on SQLite, where it has no name.
  case checkViolation(constraint: String)
  /// `table.column`.
  case notNullViolation(column: String)

  /// No connection became free within the wait limit.
  case poolExhausted
  /// The connection broke; what was not committed did not happen. After a broken COMMIT nobody knows.
  case connectionLost
  /// Another program held the lock for longer than the busy timeout.
  case databaseLocked
  case diskFull
  /// Still in conflict with others after the last retry.
  case serializationFailure
  /// The task was cancelled; nothing was written.
  case cancelled
  /// A text with a NUL character, which PostgreSQL cannot store; refused on both engines.
  case nulInText
  /// The database is closed, or could not be opened.
  case cannotOpen(String)
  /// SQLSTATE on PostgreSQL, the extended result code on SQLite.
  case other(code: String, message: String)
}
