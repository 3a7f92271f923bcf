extension Database {
  /// Returns when the database answers; throws why it does not.
  package func ping() async throws {
    _ = try await read { try $0.value("SELECT 1", as: Int.self) }
  }
}
