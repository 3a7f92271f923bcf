import CPostgres
import Dispatch
import Synchronization

/// One connection on its own serial queue; its session is touched on that queue and nowhere else.
final class PostgresConnection: @unchecked Sendable {
  enum Mode {
    case reading, writing

    var begin: SQL {
      switch self {
      case .reading: "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"
      case .writing: "BEGIN ISOLATION LEVEL READ COMMITTED"
      }
    }

    /// Where nothing was written there is nothing to take back; a COMMIT of what failed takes back as well.
    var end: SQL {
      switch self {
      case .reading: "COMMIT"
      case .writing: "ROLLBACK"
      }
    }
  }

  enum Outcome<Result: Sendable>: Sendable {
    case done(Result)
    case failed(any Error)
    /// A deadlock or a serialisation failure: nothing happened, it may run again.
    case conflict
    /// The connection was dead before the transaction began.
    case neverBegan
  }

  private let queue = DispatchQueue(label: "postgres")
  private let session: PostgresSession
  private let cancellation: PostgresCancellation

  private init(_ session: PostgresSession) {
    self.session = session
    cancellation = PostgresCancellation(session.handle)
  }

  struct Unreachable: Error {
    var message: String
    /// Refused or starting up, not a wrong password.
    var mayPass: Bool
  }

  static func open(_ url: String, _ trips: RoundTrips) async throws -> PostgresConnection {
    try await withCheckedThrowingContinuation { continuation in
      DispatchQueue.global().async {
        continuation.resume(with: Result { PostgresConnection(try PostgresSession(url, trips)) })
      }
    }
  }

  func close() async {
    await withCheckedContinuation { continuation in
      queue.async { [self] in
        session.close()
        continuation.resume()
      }
    }
  }

  /// `whenIdle` gets the connection back, or nil where it broke.
  func perform<Result: Sendable>(
    _ mode: Mode, _ body: @escaping Database.Body<Result>,
    whenIdle: @escaping @Sendable (PostgresConnection?) -> Void
  ) async -> Outcome<Result> {
    let ticket = cancellation.newTicket()
    return await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        queue.async { [self] in
          let outcome = transact(mode, body, ticket)
          if mode == .reading { continuation.resume(returning: outcome) }
          session.end(mode)
          let isAlive = session.isAlive
          if !isAlive { session.close() }
          whenIdle(isAlive ? self : nil)
          if mode == .writing { continuation.resume(returning: outcome) }
        }
      }
    } onCancel: {
      cancellation.cancel(ticket)
    }
  }

  private func transact<Result: Sendable>(_ mode: Mode, _ body: Database.Body<Result>, _ ticket: UInt64)
    -> Outcome<Result>
  {
    guard cancellation.start(ticket) else { return .failed(StorageError.cancelled) }
    defer { cancellation.finish(ticket) }
    do {
      try session.begin(mode.begin)
    } catch {
      let isLost = !session.isAlive || error as? StorageError == .connectionLost
      return isLost ? .neverBegan : .failed(error)
    }
    do {
      let tx = Transaction(.postgres, session)
      let result = try body(tx)
      if let failure = tx.failure { throw failure }
      switch mode {
      case .reading: try session.exchange()
      case .writing: try session.commit()
      }
      return .done(result)
    } catch {
      if session.neverBegan { return .neverBegan }
      return session.isConflict ? .conflict : .failed(error)
    }
  }
}
