import ArgumentParser
import Features
import Storage

struct Migrate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Bring the database to the newest form.")

  func run() async throws {
    let composition = try await Composition.open(try await Settings.read())
    let applied = try await composition.db.migrate(Composition.features.schema)
    print(applied.isEmpty ? "The database is up to date." : "Applied: \(applied.joined(separator: ", ")).")
    await composition.db.close()
  }
}
