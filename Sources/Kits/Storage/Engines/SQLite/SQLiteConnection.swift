import GRDB
import GRDBSQLite

/// The statements of one GRDB connection. GRDB opens, configures and prepares; binding and stepping go straight to
/// SQLite, which halves the cost of a short statement.
final class SQLiteConnection: Connection {
  private let database: GRDB.Database
  private var statements: [String: SQLiteStatement] = [:]
  private var clock: UInt64 = 0
  let begin: SQLiteStatement
  let beginWriting: SQLiteStatement
  let commit: SQLiteStatement
  let savepoint: SQLiteStatement
  let release: SQLiteStatement
  let rollbackToSavepoint: SQLiteStatement
  private let rollbackAll: SQLiteStatement

  init(_ database: GRDB.Database) throws {
    self.database = database
    func prepare(_ sql: String) throws -> SQLiteStatement { try SQLiteStatement(database, sql) }
    begin = try prepare("BEGIN DEFERRED")
    beginWriting = try prepare("BEGIN IMMEDIATE")
    commit = try prepare("COMMIT")
    savepoint = try prepare("SAVEPOINT one")
    release = try prepare("RELEASE one")
    rollbackToSavepoint = try prepare("ROLLBACK TO one")
    rollbackAll = try prepare("ROLLBACK")
  }

  func run(_ sql: SQL) throws {
    try statement(sql.text).run(sql.bindings)
  }

  func changes(_ sql: SQL) throws -> Int {
    let statement = try statement(sql.text)
    let before = sqlite3_total_changes(database.sqliteConnection)
    try statement.run(sql.bindings)
    // sqlite3_changes keeps the number of an earlier statement where this one changes no rows.
    if sqlite3_total_changes(database.sqliteConnection) == before { return 0 }
    return Int(sqlite3_changes(database.sqliteConnection))
  }

  func query(_ sql: SQL, each: (any Row) throws -> Bool) throws {
    try statement(sql.text).query(sql.bindings, each: each)
  }

  // One writes at a time: there is nobody to let in.
  func freeLocksEarly() throws {}

  // A call is no journey here.
  func ask(_ sql: SQL) throws -> (any Question)? { nil }

  var isInTransaction: Bool { sqlite3_get_autocommit(database.sqliteConnection) == 0 }

  var hasUnresolvedForeignKeys: Bool {
    var current: CInt = 0
    var highest: CInt = 0
    sqlite3_db_status(database.sqliteConnection, SQLITE_DBSTATUS_DEFERRED_FKS, &current, &highest, 0)
    return current != 0
  }

  func rollback() {
    if isInTransaction { try? rollbackAll.execute() }
  }

  func endRead() {
    do { try commit.execute() } catch { rollback() }
  }

  func close() {
    statements = [:]
    for statement in [begin, beginWriting, commit, savepoint, release, rollbackToSavepoint, rollbackAll] {
      statement.finalize()
    }
  }

  private func statement(_ text: String) throws -> SQLiteStatement {
    clock += 1
    if let statement = statements[text] {
      if !statement.isRunning {
        statement.lastUse = clock
        return statement
      }
      return try SQLiteStatement(database, text)
    }
    let statement = try SQLiteStatement(database, text)
    statement.lastUse = clock
    if statements.count >= 400 { forgetOldest() }
    statements[text] = statement
    return statement
  }

  /// Drops the half used longest ago.
  private func forgetOldest() {
    let uses = statements.values.map(\.lastUse).sorted()
    let middle = uses[uses.count / 2]
    statements = statements.filter { $0.value.lastUse >= middle }
  }
}
