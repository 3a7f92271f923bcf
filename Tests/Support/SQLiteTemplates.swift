import Foundation
import Storage

/// Migrated SQLite files, made once per schema and copied for each test. The folder goes with the process.
actor SQLiteTemplates {
  static let shared = SQLiteTemplates()
  private var templates: [SchemaKey: Task<String, any Error>] = [:]
  private var count = 0

  func copy(_ migrations: [Migration], _ seed: TestSeed?) async throws -> String {
    let path = try newPath()
    if migrations.isEmpty { return "sqlite:\(path)" }
    try FileManager.default.copyItem(atPath: try await template(migrations, seed), toPath: path)
    return "sqlite:\(path)"
  }

  private func template(_ migrations: [Migration], _ seed: TestSeed?) async throws -> String {
    let key = SchemaKey(migrations, seed, on: .sqlite)
    if let template = templates[key] { return try await template.value }
    let path = try newPath()
    let template = Task {
      let database = try await Database.open("sqlite:\(path)", options: .test)
      try await database.migrate(migrations)
      try await seed?.plant(database)
      await database.close()
      return path
    }
    templates[key] = template
    return try await template.value
  }

  private func newPath() throws -> String {
    count += 1
    return try TestFolder.ofProcess() + "/\(count).db"
  }
}
