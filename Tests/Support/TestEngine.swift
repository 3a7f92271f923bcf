package import Storage

/// The engines every test of the Domain runs on, as test arguments.
package enum TestEngine: String, CaseIterable, Sendable, CustomStringConvertible {
  case sqlite, postgres

  package var description: String { rawValue }

  /// A fresh database of its own. The migrations, and the seed with them, run once per test process; each further
  /// database is a copy.
  package func database(
    migrations: [Migration] = [], seed: TestSeed? = nil, options: Database.Options = .test
  ) async throws -> Database {
    let url =
      switch self {
      case .sqlite: try await SQLiteTemplates.shared.copy(migrations, seed)
      case .postgres: try await PostgresTemplates.shared.copy(migrations, seed, isDroppedAfterUse: true)
      }
    return try await Database.open(url, options: options)
  }

  /// The address of a fresh database, for a test that opens it itself, or lets other programs open it.
  package func url(migrations: [Migration] = [], seed: TestSeed? = nil) async throws -> String {
    switch self {
    case .sqlite: try await SQLiteTemplates.shared.copy(migrations, seed)
    case .postgres: try await PostgresTemplates.shared.copy(migrations, seed)
    }
  }
}

/// What stands in a database beside its schema before a test begins.
package struct TestSeed: Sendable {
  package var name: String
  package var plant: @Sendable (Database) async throws -> Void

  package init(_ name: String, plant: @escaping @Sendable (Database) async throws -> Void) {
    (self.name, self.plant) = (name, plant)
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

/// What makes two templates the same.
struct SchemaKey: Hashable {
  private var steps: [[SQL]]
  private var seed: String?

  init(_ migrations: [Migration], _ seed: TestSeed?, on engine: Engine) {
    self.seed = seed?.name
    steps = migrations.map { ["\($0.name)"] + $0.statements(engine) }
  }
}
