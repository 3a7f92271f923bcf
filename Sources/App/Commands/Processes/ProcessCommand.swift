import ArgumentParser
import Procedures
import Rules
import Storage
import WorkingTime

/// Processes from the command line: to look at, to keep under version control, to bring in what another tool drew.
struct ProcessCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "process", abstract: "Processes: list, export, check, import.",
    subcommands: [ProcessList.self, ProcessExport.self, ProcessCheck.self, ProcessImport.self, ProcessWalks.self])
}

struct ProcessList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the processes with the version in force and how many procedures use them.")

  func run() async throws {
    let composition = try await Composition.open(try await Settings.read())
    let today = Composition.now().day
    let rules = try await composition.rulebooks.current()
    for slug in rules.processSlugs {
      let version = rules.process(slug, on: today).map { "version \($0.version)" } ?? "none in force"
      print("\(slug)\t\(version)\t\(rules.procedures(by: slug, on: today).count) procedures")
    }
    await composition.db.close()
  }
}
