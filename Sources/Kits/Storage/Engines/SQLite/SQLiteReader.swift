import GRDB
import Synchronization

/// One reading connection. The pool gives it to one caller at a time.
final class SQLiteReader: Sendable {
  private let queue: DatabaseQueue
  private let connection: SQLiteConnectionBox

  init(_ queue: DatabaseQueue) throws {
    self.queue = queue
    connection = try queue.unsafeRead { SQLiteConnectionBox(try SQLiteConnection($0)) }
  }

  func read<Result: Sendable>(_ body: Database.Body<Result>) throws -> Result {
    try queue.unsafeRead { _ in
      let connection = self.connection.value
      try connection.begin.execute()
      defer { connection.endRead() }
      let tx = Transaction(.sqlite, connection)
      let result = try body(tx)
      if let failure = tx.failure { throw failure }
      return result
    }
  }

  func close() {
    queue.unsafeRead { _ in connection.value.close() }
    try? queue.close()
  }
}

/// The connection is touched on the queue it belongs to and nowhere else.
final class SQLiteConnectionBox: @unchecked Sendable {
  let value: SQLiteConnection

  init(_ value: SQLiteConnection) {
    self.value = value
  }
}
