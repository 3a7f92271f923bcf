import GRDB
import GRDBSQLite

/// A prepared statement, and the row it stands on while it runs.
final class SQLiteStatement: Row {
  private var owner: GRDB.Statement?
  private let handle: OpaquePointer
  private var preparations: CInt = 0
  private(set) var shape: RowShape
  private(set) var isRunning = false
  var lastUse: UInt64 = 0

  init(_ database: GRDB.Database, _ text: String) throws {
    let statement = try sqlite { try database.makeStatement(sql: text) }
    owner = statement
    handle = statement.sqliteStatement
    shape = RowShape(columns: SQLiteStatement.columns(handle))
  }

  /// Lets the connection close.
  func finalize() {
    owner = nil
  }

  func execute() throws {
    defer { sqlite3_reset(handle) }
    let code = sqlite3_step(handle)
    guard code == SQLITE_DONE || code == SQLITE_ROW else { throw StorageError(sqlite: sqlite3_db_handle(handle), code) }
  }

  func run(_ bindings: [SQL.Binding]) throws {
    try query(bindings) { _ in true }
  }

  func query(_ bindings: [SQL.Binding], each: (any Row) throws -> Bool) throws {
    isRunning = true
    defer {
      sqlite3_reset(handle)
      isRunning = false
    }
    try bind(bindings)
    var isFirst = true
    while true {
      switch sqlite3_step(handle) {
      case SQLITE_ROW:
        if isFirst {
          isFirst = false
          renewShape()
        }
        guard try each(self) else { return }
      case SQLITE_DONE: return
      case let code: throw StorageError(sqlite: sqlite3_db_handle(handle), code)
      }
    }
  }

  /// A changed schema makes SQLite prepare again, and `SELECT *` may then have other columns.
  private func renewShape() {
    let count = sqlite3_stmt_status(handle, SQLITE_STMTSTATUS_REPREPARE, 0)
    guard count != preparations else { return }
    preparations = count
    shape = RowShape(columns: SQLiteStatement.columns(handle))
  }

  private func bind(_ bindings: [SQL.Binding]) throws {
    guard Int(sqlite3_bind_parameter_count(handle)) == bindings.count else {
      throw StorageError.other(code: "bindings", message: "A ? stands in the SQL text itself.")
    }
    for (index, binding) in bindings.enumerated() {
      let code = try bind(binding.value, at: CInt(index + 1))
      guard code == SQLITE_OK else { throw StorageError(sqlite: sqlite3_db_handle(handle), code) }
    }
  }

  private func bind(_ value: SQLValue, at index: CInt) throws -> CInt {
    switch value {
    case .null: return sqlite3_bind_null(handle, index)
    case .integer(let number): return sqlite3_bind_int64(handle, index, number)
    case .real(let number): return sqlite3_bind_double(handle, index, number)
    case .text(var text):
      return try text.withUTF8 { bytes in
        if bytes.contains(0) { throw StorageError.nulInText }
        return bytes.withMemoryRebound(to: CChar.self) {
          sqlite3_bind_text64(handle, index, $0.baseAddress, UInt64($0.count), transient, UInt8(SQLITE_UTF8))
        }
      }
    case .blob(let bytes):
      // A nil address would bind NULL.
      if bytes.isEmpty { return sqlite3_bind_zeroblob(handle, index, 0) }
      return bytes.withUnsafeBytes { sqlite3_bind_blob64(handle, index, $0.baseAddress, UInt64($0.count), transient) }
    }
  }

  private static func columns(_ handle: OpaquePointer) -> [String] {
    (0..<sqlite3_column_count(handle)).map { sqlite3_column_name(handle, $0).map { String(cString: $0) } ?? "" }
  }
}

/// SQLite copies the bytes before the call returns.
nonisolated(unsafe) private let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

extension SQLiteStatement {
  func isNull(_ column: Int) -> Bool {
    sqlite3_column_type(handle, CInt(column)) == SQLITE_NULL
  }

  func integer(_ column: Int) -> Int64? {
    guard sqlite3_column_type(handle, CInt(column)) == SQLITE_INTEGER else { return nil }
    return sqlite3_column_int64(handle, CInt(column))
  }

  func bool(_ column: Int) -> Bool? {
    switch integer(column) {
    case 0: false
    case 1: true
    default: nil
    }
  }

  func real(_ column: Int) -> Double? {
    switch sqlite3_column_type(handle, CInt(column)) {
    case SQLITE_FLOAT, SQLITE_INTEGER: sqlite3_column_double(handle, CInt(column))
    default: nil
    }
  }

  func text(_ column: Int) -> String? {
    guard sqlite3_column_type(handle, CInt(column)) == SQLITE_TEXT,
      let bytes = sqlite3_column_text(handle, CInt(column))
    else { return nil }
    let count = Int(sqlite3_column_bytes(handle, CInt(column)))
    return String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
  }

  func bytes(_ column: Int) -> [UInt8]? {
    guard sqlite3_column_type(handle, CInt(column)) == SQLITE_BLOB else { return nil }
    let count = Int(sqlite3_column_bytes(handle, CInt(column)))
    guard let bytes = sqlite3_column_blob(handle, CInt(column)) else { return [] }
    return [UInt8](UnsafeRawBufferPointer(start: bytes, count: count))
  }
}
