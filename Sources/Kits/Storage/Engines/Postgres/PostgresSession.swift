/// The transactions of a connection. Statements wait in line until an answer is needed, go out together and are waited
/// for once; BEGIN goes with the first of a transaction, COMMIT with the last.
final class PostgresSession: Connection {
  private let link: PostgresLink
  private var line: [PostgresQuestion] = []
  private var stage = Stage.idle
  private var hasServed = false
  private var freesLocksEarly = false
  /// The last error was a deadlock, a serialisation failure, or a plan the server no longer has.
  private(set) var isConflict = false

  private enum Stage {
    case idle
    /// Nothing of the transaction has left the program.
    case unsent(begin: SQL)
    /// The server has heard of it, and has not answered yet.
    case unanswered
    case running
    /// Whether it came to pass only the answer says.
    case committing
  }

  /// More go out without being asked for: what they are made of should not pile up.
  private static let lineLimit = 200

  init(_ url: String, _ trips: RoundTrips) throws {
    link = try PostgresLink(url, trips)
  }

  var handle: OpaquePointer? { link.handle }
  var isAlive: Bool { link.isAlive }

  func close() {
    link.close()
  }

  /// - Throws: where the connection broke since its last use.
  func begin(_ text: SQL) throws {
    (line, isConflict, freesLocksEarly) = ([], false, false)
    do {
      try link.listen()
      if link.hasManyStatements { try link.forgetStatements(question("DEALLOCATE ALL")) }
    } catch let failure as PostgresFailure {
      throw failure.error
    }
    stage = .unsent(begin: text)
  }

  func commit() throws {
    if case .unsent = stage, line.isEmpty { return }
    let commit = try question("COMMIT")
    line.append(commit)
    if freesLocksEarly { line.append(try question(PostgresSession.onDisk)) }
    do {
      try exchange(isLast: true)
    } catch {
      // What failed came behind it: to run it all again would do it twice.
      if commit.isAnswered { isConflict = false }
      throw error
    }
    stage = .idle
    // The server answers the COMMIT of a broken transaction with a quiet ROLLBACK.
    guard commit.deed == "COMMIT" else {
      throw StorageError.other(code: "rollback", message: "The transaction had failed before its COMMIT.")
    }
  }

  /// The COMMIT then gives the locks back before the disk has it.
  func freeLocksEarly() throws {
    if freesLocksEarly { return }
    freesLocksEarly = true
    try run("SET LOCAL synchronous_commit = off")
  }

  /// A transaction of its own, as small as can be: its commit waits for the disk, and so for all that came before it.
  private static let onDisk: SQL = "SELECT pg_logical_emit_message(true, 'motcua', '')"

  /// Ends what was not committed. The end of a read is not waited for: whoever uses the connection next hears of it.
  func end(_ mode: PostgresConnection.Mode) {
    defer { (line, stage) = ([], .idle) }
    switch stage {
    case .idle, .unsent: return
    case .unanswered, .running, .committing: break
    }
    guard isAlive, let end = try? question(mode.end) else { return }
    switch mode {
    case .reading: link.post([end])
    case .writing: try? link.exchange([end])
    }
  }

  /// The connection broke before the server said a word, and without having been asked to commit: it may run again. One
  /// that is new was not stale; there it is the statement that breaks it.
  var neverBegan: Bool {
    switch stage {
    case .unanswered: !isAlive && hasServed
    case .idle, .unsent, .running, .committing: false
    }
  }

  func run(_ sql: SQL) throws {
    line.append(try question(sql))
    if line.count >= PostgresSession.lineLimit { try exchange() }
  }

  func changes(_ sql: SQL) throws -> Int {
    let question = try question(sql)
    line.append(question)
    try exchange()
    return question.count
  }

  func query(_ sql: SQL, each: (any Row) throws -> Bool) throws {
    let question = try question(sql)
    line.append(question)
    try question.read(each: each)
  }

  func ask(_ sql: SQL) throws -> (any Question)? {
    let question = try question(sql)
    line.append(question)
    return question
  }

  /// Sends what stands in line and waits for all of it.
  func exchange(isLast: Bool = false) throws {
    if line.isEmpty { return }
    if case .unsent(let begin) = stage {
      line.insert(try question(begin), at: 0)
      stage = .unanswered
    }
    if isLast { stage = .committing }
    defer { line.removeAll(keepingCapacity: true) }
    do {
      try link.exchange(line)
      hasServed = true
      if !isLast { stage = .running }
    } catch let failure as PostgresFailure {
      if isAlive, !isLast { stage = .running }
      isConflict = failure.isConflict || failure.isStalePlan
      throw failure.error
    }
  }

  private func question(_ sql: SQL) throws -> PostgresQuestion {
    try PostgresQuestion(sql, to: self, over: link)
  }
}
