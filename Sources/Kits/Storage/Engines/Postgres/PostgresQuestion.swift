import CPostgres

/// A statement on its way to the server, and the answer once it is there.
final class PostgresQuestion: Question {
  let key: PostgresStatement.Key
  let parameters: PostgresParameters
  /// As the server knows it, or will know it.
  var statement: PostgresStatement
  var result: OpaquePointer?
  private unowned let session: PostgresSession

  /// More parameters do not fit into a message.
  private static let most = 65_535

  init(_ sql: SQL, to session: PostgresSession, over link: PostgresLink) throws {
    guard sql.bindings.count <= PostgresQuestion.most else {
      throw StorageError.other(code: "bindings", message: "\(sql.bindings.count) values are too many.")
    }
    parameters = try PostgresParameters(sql.bindings)
    key = PostgresStatement.Key(text: sql.text, types: parameters.types)
    statement = try link.statement(for: key)
    self.session = session
  }

  deinit { PQclear(result) }

  var isAnswered: Bool { result != nil }

  /// Rows an INSERT, UPDATE or DELETE changed, or a SELECT found.
  var count: Int { Int(String(cString: PQcmdTuples(result))) ?? 0 }

  /// What was done: COMMIT, or ROLLBACK where COMMIT was asked of a broken transaction.
  var deed: String { String(cString: PQcmdStatus(result)) }

  func read(each: (any Row) throws -> Bool) throws {
    if result == nil { try session.exchange() }
    guard result != nil else {
      throw StorageError.other(code: "answer", message: "The transaction of this answer is over.")
    }
    let row = PostgresRow(result, statement.shape(of: result))
    for index in 0..<PQntuples(result) {
      row.index = index
      guard try each(row) else { return }
    }
  }
}
