package import Storage

extension Database {
  /// What the closure sees after its changes, which are then undone.
  package func writeAndRollBack<Result: Sendable>(
    _ body: @escaping @Sendable (Transaction) throws -> Result
  ) async throws -> Result {
    do {
      try await write { tx in throw Seen(value: try body(tx)) }
    } catch let seen as Seen<Result> {
      return seen.value
    }
    throw TestWorldError("Nothing was seen")
  }
}

private struct Seen<Value: Sendable>: Error {
  var value: Value
}
