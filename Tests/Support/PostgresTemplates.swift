import Foundation
import Storage

/// Databases on the test server: a migrated template once per schema, a copy for each test.
actor PostgresTemplates {
  static let shared = PostgresTemplates()
  private var templates: [SchemaKey: Task<String, any Error>] = [:]
  private var server: PostgresServer?
  private var count = 0
  private var droppable: [String] = []

  /// - Parameter isDroppedAfterUse: the database may go as soon as nobody is connected. Not so where programs come and
  ///   go at it: those databases stay until the server ends.
  func copy(_ migrations: [Migration], _ seed: TestSeed?, isDroppedAfterUse: Bool = false) async throws -> String {
    let server = try start()
    if droppable.count > 170 { try dropUnused(server) }
    let name = try await create(migrations, seed)
    if isDroppedAfterUse { droppable.append(name) }
    return server.url(of: name)
  }

  private func create(_ migrations: [Migration], _ seed: TestSeed?) async throws -> String {
    if migrations.isEmpty { return try create(from: "template0") }
    let key = SchemaKey(migrations, seed, on: .postgres)
    let template = templates[key] ?? Task { [self] in try await makeTemplate(migrations, seed) }
    templates[key] = template
    return try create(from: try await template.value)
  }

  private func makeTemplate(_ migrations: [Migration], _ seed: TestSeed?) async throws -> String {
    let server = try start()
    let name = newName()
    try server.execute("CREATE DATABASE \(name) TEMPLATE template0")
    let database = try await Database.open(server.url(of: name), options: .test)
    try await database.migrate(migrations)
    try await seed?.plant(database)
    await database.close()
    return name
  }

  private func create(from template: String) throws -> String {
    let name = newName()
    try start().execute("CREATE DATABASE \(name) TEMPLATE \(template)")
    return name
  }

  /// A test that is over has let go of its connections. The newest may not have been opened yet.
  private func dropUnused(_ server: PostgresServer) throws {
    let inUse = Set(try server.execute("SELECT datname FROM pg_stat_activity WHERE datname IS NOT NULL"))
    for name in droppable.dropLast(150) where !inUse.contains(name) {
      try server.execute("DROP DATABASE IF EXISTS \(name)")
      droppable.removeAll { $0 == name }
    }
  }

  private func newName() -> String {
    count += 1
    return "test_\(getpid())_\(count)"
  }

  private func start() throws -> PostgresServer {
    if let server { return server }
    guard let url = ProcessInfo.processInfo.environment["MOTCUA_TEST_POSTGRES"] else {
      throw TestWorldError("No PostgreSQL for the tests: run them with `make test`, which starts one.")
    }
    let server = try PostgresServer(url: url)
    self.server = server
    return server
  }
}
