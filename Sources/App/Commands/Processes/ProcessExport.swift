import ArgumentParser
import BPMN
import Foundation
import Procedures
import Rules
import Storage
import WorkingTime
import Workflow

struct ProcessExport: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Print a published process as JSON, or as BPMN 2.0.")

  @Argument(help: "The process, as `motcua process list` names it.")
  var slug: String
  @Option(help: "Its version; the one in force without.")
  var version: Int?
  @Flag(help: "BPMN 2.0 XML.")
  var bpmn = false

  func run() async throws {
    let composition = try await Composition.open(try await Settings.read())
    let today = Composition.now().day
    let rules = try await composition.rulebooks.current()
    await composition.db.close()
    let found = version.map { number in rules.versions(of: slug).first { $0.version == number } }
    guard let found = found ?? rules.process(slug, on: today) else {
      throw Plain(said: "There is no process \(slug)\(version.map { " of version \($0)" } ?? "") in force.")
    }
    print(
      String(
        decoding: bpmn ? try BPMN.xml(of: found.process, id: slug, name: slug) : try json(found.process), as: UTF8.self)
    )
  }
}

/// As the files of `Data/processes` are written, one key a line.
func json(_ process: ProcessDefinition) throws -> Data {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
  return try encoder.encode(process)
}
