import CPostgres
import Synchronization

/// Stops a running statement when its task is cancelled. Tickets keep a late cancel from hitting the next transaction.
final class PostgresCancellation: @unchecked Sendable {
  private let handle: OpaquePointer?
  private let state = Mutex(State())

  private struct State {
    var last: UInt64 = 0
    var cancelled: UInt64 = 0
    var running: UInt64 = 0
  }

  init(_ connection: OpaquePointer?) {
    handle = PQgetCancel(connection)
  }

  deinit {
    PQfreeCancel(handle)
  }

  func newTicket() -> UInt64 {
    state.withLock { state in
      state.last += 1
      return state.last
    }
  }

  /// False where the task was cancelled before its turn.
  func start(_ ticket: UInt64) -> Bool {
    state.withLock { state in
      if state.cancelled == ticket { return false }
      state.running = ticket
      return true
    }
  }

  func finish(_ ticket: UInt64) {
    state.withLock { $0.running = 0 }
  }

  func cancel(_ ticket: UInt64) {
    state.withLock { state in
      state.cancelled = ticket
      guard state.running == ticket else { return }
      var reason = [CChar](repeating: 0, count: 256)
      PQcancel(handle, &reason, CInt(reason.count))
    }
  }
}
