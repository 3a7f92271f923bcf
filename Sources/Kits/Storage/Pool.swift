import Dispatch
import Synchronization

/// A bounded set of connections, made when first needed. Whoever finds none free waits in line, up to a limit.
final class Pool<Element: AnyObject & Sendable>: Sendable {
  private let bound: Int
  private let waitLimit: Duration
  private let state = Mutex(State())

  private struct State {
    var idle: [Element] = []
    var made = 0
    var waiters: [Waiter] = []
    var nextNumber = 0
    var isTimed = false
    var isClosed = false
    var closing: CheckedContinuation<Void, Never>?
  }

  private struct Waiter {
    var number: Int
    var deadline: ContinuousClock.Instant
    var continuation: CheckedContinuation<Turn, any Error>
  }

  /// A free connection, or the leave to make one.
  enum Turn: Sendable {
    case ready(Element)
    case make
  }

  init(bound: Int, waitLimit: Duration) {
    self.bound = max(1, bound)
    self.waitLimit = waitLimit
  }

  func take() async throws -> Turn {
    if let turn = try takeNow() { return turn }
    let number = state.withLock { state in
      state.nextNumber += 1
      return state.nextNumber
    }
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        wait(Waiter(number: number, deadline: .now + waitLimit, continuation: continuation))
      }
    } onCancel: {
      leave(number)
    }
  }

  /// Gives a connection back; nil where it broke or could not be made.
  func giveBack(_ element: Element?) {
    let (waiter, closing) = state.withLock { state -> (Waiter?, CheckedContinuation<Void, Never>?) in
      if !state.waiters.isEmpty { return (state.waiters.removeFirst(), nil) }
      if let element, !state.isClosed { state.idle.append(element) } else { state.made -= 1 }
      guard state.isClosed, state.made == 0 else { return (nil, nil) }
      defer { state.closing = nil }
      return (nil, state.closing)
    }
    waiter?.continuation.resume(returning: element.map(Turn.ready) ?? .make)
    closing?.resume()
  }

  /// Closes the pool: those in line are refused, what runs comes to its end. Returns the idle connections.
  func close() async -> [Element] {
    let (idle, waiters) = state.withLock { state in
      state.isClosed = true
      defer { (state.idle, state.waiters) = ([], []) }
      state.made -= state.idle.count
      return (state.idle, state.waiters)
    }
    for waiter in waiters { waiter.continuation.resume(throwing: StorageError.closed) }
    await withCheckedContinuation { continuation in
      let isDone = state.withLock { state in
        if state.made > 0, state.closing == nil {
          state.closing = continuation
          return false
        }
        return true
      }
      if isDone { continuation.resume() }
    }
    return idle
  }

  var isClosed: Bool { state.withLock(\.isClosed) }

  private func takeNow() throws -> Turn? {
    try state.withLock { state throws -> Turn? in
      if state.isClosed { throw StorageError.closed }
      if let element = state.idle.popLast() { return .ready(element) }
      guard state.made < bound else { return nil }
      state.made += 1
      return .make
    }
  }

  private func wait(_ waiter: Waiter) {
    // Between the first look and now a connection may have come back, or the task may be cancelled.
    let answer = state.withLock { state -> Result<Turn, any Error>? in
      if Task.isCancelled { return .failure(StorageError.cancelled) }
      if state.isClosed { return .failure(StorageError.closed) }
      if let element = state.idle.popLast() { return .success(.ready(element)) }
      if state.made < bound {
        state.made += 1
        return .success(.make)
      }
      state.waiters.append(waiter)
      return nil
    }
    if let answer { waiter.continuation.resume(with: answer) } else { time() }
  }

  /// One timer for the whole line, set to the end of the first one's patience.
  private func time() {
    let delay = state.withLock { state -> Duration? in
      guard !state.isTimed, let first = state.waiters.first else { return nil }
      state.isTimed = true
      return ContinuousClock.now.duration(to: first.deadline)
    }
    guard let delay else { return }
    let (seconds, attoseconds) = delay.components
    let limit = DispatchTimeInterval.microseconds(Int(seconds) * 1_000_000 + Int(attoseconds / 1_000_000_000_000) + 1)
    DispatchQueue.global().asyncAfter(deadline: .now() + limit) { [weak self] in self?.turnAway() }
  }

  private func turnAway() {
    let now = ContinuousClock.now
    let late = state.withLock { state in
      let late = state.waiters.prefix { $0.deadline <= now }
      state.waiters.removeFirst(late.count)
      state.isTimed = false
      return late
    }
    for waiter in late { waiter.continuation.resume(throwing: StorageError.poolExhausted) }
    time()
  }

  private func leave(_ number: Int) {
    let waiter = state.withLock { state -> Waiter? in
      guard let index = state.waiters.firstIndex(where: { $0.number == number }) else { return nil }
      return state.waiters.remove(at: index)
    }
    waiter?.continuation.resume(throwing: StorageError.cancelled)
  }
}

extension StorageError {
  static let closed = StorageError.cannotOpen("The database is closed.")
}
