import CPostgres
import Synchronization

/// How often a database was waited for since it was opened.
final class RoundTrips: Sendable {
  private let count = Atomic(0)

  var total: Int { count.load(ordering: .relaxed) }

  func note() {
    count.wrappingAdd(1, ordering: .relaxed)
  }
}

/// Questions to the server and its answers in the same order (libpq's pipeline mode), and the statements it prepared.
final class PostgresLink {
  private(set) var handle: OpaquePointer?
  private let trips: RoundTrips
  private var statements: [PostgresStatement.Key: PostgresStatement] = [:]
  private var made = 0
  private var expected: [Expected] = []
  /// libpq may notice only at the next call.
  private var isLost = false

  /// What is still to come from the server.
  private enum Expected {
    case preparation(PostgresStatement.Key)
    case answer(PostgresQuestion)
    /// From here on the connection is clean again, whatever failed before.
    case end
  }

  private static let statementLimit = 300

  init(_ url: String, _ trips: RoundTrips) throws {
    self.trips = trips
    handle = try PostgresLink.connect(url)
    PQsetNoticeProcessor(handle, { _, _ in }, nil)
    PQenterPipelineMode(handle)
  }

  deinit { close() }

  func close() {
    PQfinish(handle)
    handle = nil
  }

  var isAlive: Bool { !isLost && PQstatus(handle) == CONNECTION_OK }

  /// Hears what the server had still to say: the end of the last read, or that it closed the connection.
  func listen() throws {
    if PQconsumeInput(handle) == 0 { isLost = true }
    try collect()
    if !isAlive { throw StorageError.connectionLost }
  }

  /// - Throws: `PostgresFailure`, the first one; what stands behind it did not run.
  func exchange(_ questions: [PostgresQuestion]) throws {
    post(questions)
    trips.note()
    try collect()
  }

  /// Sends without waiting.
  func post(_ questions: [PostgresQuestion]) {
    for question in questions { send(question) }
    expected.append(.end)
    if PQpipelineSync(handle) == 0 { isLost = true }
  }

  /// The one that is prepared, or one to prepare.
  func statement(for key: PostgresStatement.Key) throws -> PostgresStatement {
    if let statement = statements[key] { return statement }
    made += 1
    return PostgresStatement(name: "s\(made)", text: try numberedPlaceholders(key.text, count: key.types.count))
  }

  var hasManyStatements: Bool { statements.count > PostgresLink.statementLimit }

  func forgetStatements(_ deallocation: PostgresQuestion) throws {
    try exchange([deallocation])
    statements = [:]
  }

  private func send(_ question: PostgresQuestion) {
    if !question.statement.isPrepared { prepare(question) }
    let name = question.statement.name
    expected.append(.answer(question))
    let isSent = question.parameters.withPointers { values, lengths, formats in
      PQsendQueryPrepared(handle, name, CInt(values.count), values, lengths, formats, 0)
    }
    if isSent == 0 { isLost = true }
  }

  private func prepare(_ question: PostgresQuestion) {
    let (key, new) = (question.key, question.statement)
    // The same text may stand in line twice.
    if let statement = statements[key] {
      question.statement = statement
      return
    }
    new.isPrepared = true
    statements[key] = new
    expected.append(.preparation(key))
    if PQsendPrepare(handle, new.name, new.text, CInt(key.types.count), key.types) == 0 { isLost = true }
  }

  /// Reads every answer that was asked for, also those behind an error: the next transaction must not find them.
  private func collect() throws {
    var failure: PostgresFailure?
    for next in expected {
      // libpq says nil between the answers of two questions.
      let result = PQgetResult(handle) ?? PQgetResult(handle)
      switch (PQresultStatus(result), next) {
      case (PGRES_COMMAND_OK, .answer(let question)), (PGRES_TUPLES_OK, .answer(let question)):
        question.result = result
        continue
      case (PGRES_COMMAND_OK, .preparation), (PGRES_PIPELINE_SYNC, .end): break
      case (PGRES_PIPELINE_ABORTED, .preparation(let key)): statements[key] = nil
      case (PGRES_PIPELINE_ABORTED, .answer): break
      default:
        if case .preparation(let key) = next { statements[key] = nil }
        let found = PostgresFailure(result, on: handle, isAlive: isAlive)
        failure = failure ?? found
        // An answer out of its place leaves nothing to rely on.
        if case .end = next { isLost = true }
        if found.error == .connectionLost { isLost = true }
      }
      PQclear(result)
      if isLost { break }
    }
    expected.removeAll(keepingCapacity: true)
    if failure == nil, isLost { throw PostgresFailure.lost }
    guard let failure else { return }
    // The schema changed under a prepared statement, or a proxy gave us another server process.
    if failure.isStalePlan { statements = [:] }
    throw failure
  }
}
