import Synchronization

/// A value that several tasks of a test change.
package final class Shared<Value: Sendable>: Sendable {
  private let state: Mutex<Value>

  package init(_ value: Value) {
    state = Mutex(value)
  }

  package var value: Value { state.withLock { $0 } }

  @discardableResult
  package func change<Result: Sendable>(_ body: (inout Value) throws -> Result) rethrows -> Result {
    try state.withLock { value in try body(&value) }
  }
}
