import CPostgres

/// The libpq side of a connection: statements prepared once, parameters, results, transactions.
final class PostgresSession: Connection {
  private(set) var handle: OpaquePointer?
  private var statements: [PostgresStatement.Key: PostgresStatement] = [:]
  private var made = 0
  /// The last error was a deadlock, a serialisation failure, or a plan the server no longer has.
  private(set) var isConflict = false
  /// libpq may notice only at the next call.
  private var isLost = false

  private static let statementLimit = 300
  /// What a server says while it restarts, or is full for the moment.
  private static let passing = [
    "refused", "No such file", "closed the connection", "reset by peer", "starting up", "shutting down",
    "recovery mode", "not yet accepting", "too many clients",
  ]

  init(_ url: String) throws {
    let keywords: [StaticString] = ["connect_timeout", "application_name", "dbname", "client_encoding"]
    let values = ["5", "motcua", url, "UTF8"]
    handle = PostgresSession.connect(keywords.map(\.description), values)
    guard PQstatus(handle) == CONNECTION_OK else {
      let message = PQerrorMessage(handle).map { String(cString: $0) } ?? ""
      close()
      // libpq gives no SQLSTATE here, only English words.
      let mayPass = PostgresSession.passing.contains { message.contains($0) }
      throw PostgresConnection.Unreachable(
        message: message.split(whereSeparator: \.isNewline).joined(separator: " "), mayPass: mayPass)
    }
    PQsetNoticeProcessor(handle, { _, _ in }, nil)
  }

  deinit { close() }

  func close() {
    PQfinish(handle)
    handle = nil
  }

  var isAlive: Bool { !isLost && PQstatus(handle) == CONNECTION_OK }
  var isInTransaction: Bool { PQtransactionStatus(handle) != PQTRANS_IDLE && isAlive }

  func begin(_ text: String) throws {
    isConflict = false
    if statements.count > PostgresSession.statementLimit { try forgetStatements() }
    PQclear(try checked(PQexec(handle, text)))
  }

  func commit() throws {
    let result = try checked(PQexec(handle, "COMMIT"))
    defer { PQclear(result) }
    // The server answers the COMMIT of a broken transaction with a quiet ROLLBACK.
    guard String(cString: PQcmdStatus(result)) == "COMMIT" else {
      throw StorageError.other(code: "rollback", message: "The transaction had failed before its COMMIT.")
    }
  }

  func end(_ text: String) {
    PQclear(PQexec(handle, text))
  }

  func run(_ sql: SQL) throws -> Int {
    let (result, _) = try execute(sql)
    defer { PQclear(result) }
    return Int(String(cString: PQcmdTuples(result))) ?? 0
  }

  func query(_ sql: SQL, each: (any Row) throws -> Bool) throws {
    let (result, statement) = try execute(sql)
    defer { PQclear(result) }
    let row = PostgresRow(result, statement.shape(of: result))
    for index in 0..<PQntuples(result) {
      row.index = index
      guard try each(row) else { return }
    }
  }

  private func execute(_ sql: SQL) throws -> (OpaquePointer?, PostgresStatement) {
    let parameters = try PostgresParameters(sql.bindings)
    let statement = try prepared(PostgresStatement.Key(text: sql.text, types: parameters.types))
    let result = parameters.withPointers { values, lengths, formats in
      PQexecPrepared(handle, statement.name, CInt(sql.bindings.count), values, lengths, formats, 0)
    }
    return (try checked(result), statement)
  }

  private func prepared(_ key: PostgresStatement.Key) throws -> PostgresStatement {
    if let statement = statements[key] { return statement }
    made += 1
    let statement = PostgresStatement(name: "s\(made)")
    let text = try numberedPlaceholders(key.text, count: key.types.count)
    PQclear(try checked(PQprepare(handle, statement.name, text, CInt(key.types.count), key.types)))
    statements[key] = statement
    return statement
  }

  private func forgetStatements() throws {
    statements = [:]
    PQclear(try checked(PQexec(handle, "DEALLOCATE ALL")))
  }

  private func checked(_ result: OpaquePointer?) throws -> OpaquePointer? {
    switch PQresultStatus(result) {
    case PGRES_COMMAND_OK, PGRES_TUPLES_OK: return result
    default:
      defer { PQclear(result) }
      let failure = PostgresFailure(result, PQerrorMessage(handle).map { String(cString: $0) } ?? "", isAlive: isAlive)
      isConflict = failure.isConflict
      isLost = failure.error == .connectionLost
      if failure.isStalePlan {
        // The schema changed under a prepared statement, or a proxy gave us another server process.
        statements = [:]
        isConflict = true
      }
      throw failure.error
    }
  }

  private static func connect(_ keywords: [String], _ values: [String]) -> OpaquePointer? {
    withCStrings(keywords) { keywords in
      withCStrings(values) { values in
        PQconnectdbParams(keywords, values, 1)
      }
    }
  }
}

/// A C array of C strings, ended by nil.
private func withCStrings<Result>(_ strings: [String], _ body: ([UnsafePointer<CChar>?]) -> Result) -> Result {
  func next(_ rest: ArraySlice<String>, _ pointers: [UnsafePointer<CChar>?]) -> Result {
    guard let first = rest.first else { return body(pointers + [nil]) }
    return first.withCString { next(rest.dropFirst(), pointers + [$0]) }
  }
  return next(strings[...], [])
}
