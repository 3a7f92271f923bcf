import Agencies
import ArgumentParser
import Features
import Identity
import Rules
import Simulation
import Storage
import WorkingTime

/// Loads An Giang: territory, agencies, catalogue, calendar; loading again changes only what has changed.
struct Seed: AsyncParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Load the reference data of An Giang.")

  @Flag(help: "Also make demonstration accounts for every role and a few weeks of dossiers in every stage.")
  var demo = false
  @Option(help: "3: the government of the founding documents; 2: the two-tier government since 1 July 2025.")
  var tiers = 3
  @Option(help: "Dossiers of the demonstration.")
  var dossiers = 600

  func validate() throws {
    guard tiers == 2 || tiers == 3 else { throw ValidationError("--tiers is 2 or 3.") }
    guard (0...2_000_000).contains(dossiers) else { throw ValidationError("--dossiers is 0 to 2000000.") }
  }

  func run() async throws {
    let composition = try await Composition.open(try await Settings.read())
    _ = try await composition.db.migrate(Composition.features.schema)
    try await loadReference(composition)
    if demo { try await loadDemo(composition) }
    await composition.db.close()
  }

  private func loadReference(_ composition: Composition) async throws {
    let folder = composition.settings.dataFolder
    let agencies = try AgencyFiles(folder: folder, tiers: tiers)
    let catalogue = try CatalogueFiles(
      folder: folder, tiers: tiers, counting: composition.settings.counting)
    let now = Composition.now()
    try await composition.db.write { tx in
      try agencies.load(in: tx)
      try catalogue.load(at: now, in: tx)
    }
    let rules = try await composition.rulebooks.current()
    print("Loaded \(rules.territory.agencies.count) agencies, \(rules.procedures.count) procedures.")
  }

  private func loadDemo(_ composition: Composition) async throws {
    let now = Composition.now()
    var random = SystemRandomNumberGenerator()
    let hash = try await PasswordHasher().hash(DemoOffice.password, using: &random)
    let office = DemoOffice(passwordHash: hash)
    try await composition.db.write { try office.load(try Territory.load(in: $0), at: now, in: $0) }
    let existing = try await composition.db.read { tx in try tx.value("SELECT COUNT(*) FROM dossier", as: Int.self) ?? 0
    }
    if existing == 0, dossiers > 0 {
      try await DailyWork(
        composition.db, under: composition.rulebooks, dossiers: dossiers, days: 25, seed: 2026,
        until: Composition.now(), crowded: Set(DemoOffice.shown.keys)
      ).run()
    }
    print(
      "Demonstration accounts: \(DemoOffice.parts.map(\.login).joined(separator: ", ")) with .mybinh, .longxuyen, .sotuphap"
    )
    print("Password of each: \(DemoOffice.password)")
  }
}
