import GRDB
import Synchronization

/// The one writing connection. Callers that wait at the same time share one transaction, and so one sync of the disk:
/// each closure runs in its own savepoint, the group commits once, and only then does anyone get an answer.
final class SQLiteWriter: Sendable {
  private let queue: DatabaseQueue
  private let connection: SQLiteConnectionBox
  private let state = Mutex(State())

  private struct State {
    var waiting: [any SQLiteWrite] = []
    var isRunning = false
    var isClosed = false
    var nextNumber = 0
  }

  /// More would make the first of the group wait long for its answer.
  private static let groupLimit = 64

  init(_ queue: DatabaseQueue) throws {
    self.queue = queue
    connection = try queue.unsafeRead { database in
      // A commit is on the disk before it is answered. Said here, because GRDB turns to NORMAL where it turns WAL on.
      try database.execute(sql: "PRAGMA synchronous = FULL")
      return SQLiteConnectionBox(try SQLiteConnection(database))
    }
  }

  func write<Result: Sendable>(_ body: @escaping Database.Body<Result>) async throws -> Result {
    let number = state.withLock { state in
      state.nextNumber += 1
      return state.nextNumber
    }
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        enqueue(SQLiteWriteOf(number: number, body: body, continuation: continuation))
      }
    } onCancel: {
      cancel(number)
    }
  }

  func close() async {
    state.withLock { $0.isClosed = true }
    await withCheckedContinuation { continuation in
      // The queue is serial: by now all accepted writes have run.
      queue.asyncWriteWithoutTransaction { [self] _ in
        connection.value.close()
        continuation.resume()
      }
    }
    try? queue.close()
  }

  private func enqueue(_ write: any SQLiteWrite) {
    enum Next { case start, wait, refuse(StorageError) }
    let next = state.withLock { state -> Next in
      if state.isClosed { return .refuse(.closed) }
      if Task.isCancelled { return .refuse(.cancelled) }
      state.waiting.append(write)
      if state.isRunning { return .wait }
      state.isRunning = true
      return .start
    }
    switch next {
    case .wait: break
    case .refuse(let error): write.answer(error)
    case .start: queue.asyncWriteWithoutTransaction { [self] _ in runAll() }
    }
  }

  private func cancel(_ number: Int) {
    let write = state.withLock { state -> (any SQLiteWrite)? in
      guard let index = state.waiting.firstIndex(where: { $0.number == number }) else { return nil }
      return state.waiting.remove(at: index)
    }
    write?.answer(.cancelled)
  }

  private func runAll() {
    while true {
      let group = state.withLock { state -> [any SQLiteWrite] in
        let group = Array(state.waiting.prefix(SQLiteWriter.groupLimit))
        state.waiting.removeFirst(group.count)
        if group.isEmpty { state.isRunning = false }
        return group
      }
      if group.isEmpty { return }
      run(group)
    }
  }

  private func run(_ group: [any SQLiteWrite]) {
    let connection = connection.value
    do {
      try connection.beginWriting.execute()
    } catch {
      for write in group { write.answer(error) }
      return
    }

    var done: [any SQLiteWrite] = []
    for (index, write) in group.enumerated() {
      do {
        try connection.savepoint.execute()
        try write.run(on: connection)
        if connection.hasUnresolvedForeignKeys { throw StorageError.foreignKeyViolation }
        try connection.release.execute()
        done.append(write)
      } catch {
        undo(write, error, on: connection)
        // A full disk makes SQLite roll the whole transaction back; the neighbours try again, one by one.
        if !connection.isInTransaction {
          let rest = done + group[(index + 1)...]
          for neighbour in rest { run([neighbour]) }
          return
        }
      }
    }

    do {
      try connection.commit.execute()
      for write in done { write.answer(nil) }
    } catch {
      connection.rollback()
      for write in done { write.answer(error) }
    }
  }

  private func undo(_ write: any SQLiteWrite, _ error: any Error, on connection: SQLiteConnection) {
    if connection.isInTransaction {
      do {
        try connection.rollbackToSavepoint.execute()
        try connection.release.execute()
      } catch {
        connection.rollback()
      }
    }
    write.answer(error)
  }
}
