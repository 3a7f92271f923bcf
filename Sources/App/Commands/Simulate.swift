import ArgumentParser
import Features
import Foundation
import Simulation
import Storage
import WorkingTime

/// Plays the daily work of the province.
struct Simulate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Play real work through the verbs, the same for a seed.")

  @Option(help: "How many dossiers come in.")
  var dossiers: Int
  @Option(help: "Over how many working days, counted back from the last.")
  var days = 25
  @Option(help: "The same seed and last day give the same dossiers.")
  var seed: UInt64 = 1
  @Option(help: "Last day, YYYY-MM-DD; today when not given.")
  var until: String?

  func validate() throws {
    guard (1...5_000_000).contains(dossiers) else { throw ValidationError("--dossiers is 1 to 5000000.") }
    guard (1...2_000).contains(days) else { throw ValidationError("--days is 1 to 2000.") }
    if let until, Day(rawValue: until) == nil { throw ValidationError("--until is a day such as 2026-11-20.") }
  }

  func run() async throws {
    let settings = try await Settings.read()
    let composition = try await Composition.open(settings)
    _ = try await composition.db.migrate(Composition.features.schema)
    let isUsed = try await composition.db.read { try $0.value("SELECT 1 FROM dossier LIMIT 1", as: Int.self) } != nil
    guard settings.isDemo || !isUsed else {
      await composition.db.close()
      throw RealDossiers()
    }
    let end = until.flatMap(Day.init(rawValue:))?.at(hour: 17, minute: 0)
    let clock = ContinuousClock()
    let start = clock.now
    let shows = isatty(STDOUT_FILENO) == 1
    let played = try await DailyWork(
      composition.db, under: composition.rulebooks, dossiers: dossiers, days: days, seed: seed,
      until: end ?? Composition.now()
    ).run { progress in
      let line = "\(progress.day.rawValue): \(progress.dossiers) of \(dossiers) dossiers, \(progress.moves) moves"
      print(shows ? "\r\(line)" : line, terminator: shows ? "" : "\n")
      fflush(nil)
    }
    let seconds = Double((clock.now - start) / .milliseconds(1)) / 1_000
    print(
      """
      \(shows ? "\n" : "")Played \(played.moves) moves of \(played.dossiers) dossiers in \(seconds) s, \
      \(Int(Double(played.dossiers) / max(seconds, 0.001))) dossiers a second. \(played.toCome) moves lie after the last day.
      """)
    await composition.db.close()
  }
}

/// Invented dossiers do not come among those of people.
private struct RealDossiers: Error, CustomStringConvertible {
  var description: String {
    "This database holds dossiers already. MOTCUA_DEMO=1 says that it is for trying out, and lets others be invented."
  }
}
