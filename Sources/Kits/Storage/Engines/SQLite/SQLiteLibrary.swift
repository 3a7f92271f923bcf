import CSQLite

/// The library of SQLite as a whole, set up before its first connection.
enum SQLiteLibrary {
  /// Nobody reads its memory statistics, and keeping them takes a lock all threads share at each allocation.
  static let withoutStatistics: Bool = sqlite3_without_memory_statistics() == SQLITE_OK
}
