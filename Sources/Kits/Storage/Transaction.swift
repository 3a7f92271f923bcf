/// One transaction: synchronous, bound to the closure it is given to, and not `Sendable`, so that it cannot leave it.
///
/// A failed statement ends its transaction on both engines: whatever the closure does about the error, nothing of it
/// is written. Where a conflict is expected, say so in the SQL (`ON CONFLICT`).
package final class Transaction {
  package let engine: Engine
  private let connection: any Connection
  private(set) var failure: StorageError?

  init(_ engine: Engine, _ connection: any Connection) {
    self.engine = engine
    self.connection = connection
  }

  /// Runs a statement whose answer nobody needs. PostgreSQL is not waited for: it gets the statement with whatever is
  /// asked next, or with the commit, and its error is thrown there. Nothing is lost and nothing changes places.
  package func run(_ sql: SQL) throws {
    try watched { try connection.run(sql) }
  }

  /// Runs a statement. Returns the number of rows it changed.
  package func changes(_ sql: SQL) throws -> Int {
    try watched { try connection.changes(sql) }
  }

  /// Every row.
  package func all<Row: Decodable>(_ sql: SQL, as type: Row.Type = Row.self) throws -> [Row] {
    try all(type) { try connection.query(sql, each: $0) }
  }

  /// The first row; nil where there is none.
  package func first<Row: Decodable>(_ sql: SQL, as type: Row.Type = Row.self) throws -> Row? {
    try first(type) { try connection.query(sql, each: $0) }
  }

  /// The first column of the first row; nil where there is no row or it holds NULL.
  package func value<Value: Decodable>(_ sql: SQL, as type: Value.Type = Value.self) throws -> Value? {
    try value(type) { try connection.query(sql, each: $0) }
  }

  /// The first column of each row.
  package func values<Value: Decodable>(_ sql: SQL, as type: Value.Type = Value.self) throws -> [Value] {
    var values: [Value] = []
    try watched {
      try connection.query(sql) { row in
        values.append(try ColumnDecoder(row).decode(type))
        return true
      }
    }
    return values
  }

  /// Locks the selected rows until the end of the transaction; SQLite has one writer anyway.
  package var forUpdate: SQL { engine == .postgres ? " FOR UPDATE" : "" }

  /// The same, passing over rows another transaction has locked.
  package var skipLocked: SQL { engine == .postgres ? " FOR UPDATE SKIP LOCKED" : "" }

  /// For a row that many wait for: what this transaction holds is free again at its commit, while the disk still writes.
  /// Whoever called has the answer after the disk as ever; what others then build on it comes behind it on the disk.
  /// So whoever answers with what such a transaction wrote, and writes nothing, says it too. SQLite's writers share the
  /// disk's time anyway.
  package func freeLocksEarly() throws {
    try watched { try connection.freeLocksEarly() }
  }

  /// Rows come from a statement run now, or from the answer to one asked before.
  typealias Rows = ((any Row) throws -> Bool) throws -> Void

  func all<Row: Decodable>(_ type: Row.Type, from rows: Rows) throws -> [Row] {
    var all: [Row] = []
    var decoder: RowDecoder?
    try watched {
      try rows { row in
        let decoder = decoder ?? start(&decoder, row, type)
        all.append(try decoder.decode(type))
        return true
      }
    }
    return all
  }

  func first<Row: Decodable>(_ type: Row.Type, from rows: Rows) throws -> Row? {
    var found: Row?
    try watched {
      try rows { row in
        found = try RowDecoder(row, plan: row.shape.plan(for: type)).decode(type)
        return false
      }
    }
    return found
  }

  func value<Value: Decodable>(_ type: Value.Type, from rows: Rows) throws -> Value? {
    var found: Value?
    try watched {
      try rows { row in
        found = try ColumnDecoder(row).decodeOptional(type)
        return false
      }
    }
    return found
  }

  func question(_ sql: SQL) throws -> (any Question)? {
    try watched { try connection.ask(sql) }
  }

  private func start<Row: Decodable>(_ decoder: inout RowDecoder?, _ row: any Storage.Row, _ type: Row.Type)
    -> RowDecoder
  {
    let new = RowDecoder(row, plan: row.shape.plan(for: type))
    decoder = new
    return new
  }

  private func watched<Result>(_ body: () throws -> Result) throws -> Result {
    if let failure { throw failure }
    do {
      return try body()
    } catch let error as StorageError {
      failure = error
      throw error
    }
  }
}
