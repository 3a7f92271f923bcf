package import Storage

/// The engines every test of the Domain runs on, as test arguments.
package enum TestEngine: String, CaseIterable, Sendable, CustomStringConvertible {
  case sqlite, postgres

  package var description: String { rawValue }

  /// A fresh database of its own. The migrations run once per test process; each further database is a copy.
  package func database(migrations: [Migration] = [], options: Database.Options = .test) async throws -> Database {
    try await Database.open(url(migrations: migrations), options: options)
  }

  /// The address of a fresh database, for a test that opens it itself.
  package func url(migrations: [Migration] = []) async throws -> String {
    switch self {
    case .sqlite: try await SQLiteTemplates.shared.copy(migrations)
    case .postgres: try await PostgresTemplates.shared.copy(migrations)
    }
  }
}

extension Database.Options {
  /// Few connections: hundreds of tests run side by side.
  package static var test: Database.Options {
    var options = Database.Options()
    options.connections = 4
    options.waitLimit = .seconds(30)
    options.busyTimeout = .seconds(30)
    return options
  }
}

/// A test world that cannot be had, in one line.
package struct TestWorldError: Error, CustomStringConvertible {
  package var description: String

  package init(_ description: String) {
    self.description = description
  }
}

/// What makes two lists of migrations the same schema.
struct SchemaKey: Hashable {
  private var steps: [[SQL]]

  init(_ migrations: [Migration], on engine: Engine) {
    steps = migrations.map { ["\($0.name)"] + $0.statements(engine) }
  }
}
