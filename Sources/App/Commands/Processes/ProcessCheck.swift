import ArgumentParser
import BPMN
import Foundation
import Processes
import Rules
import Storage
import WorkingTime
import Workflow

struct ProcessCheck: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Check a process in a JSON or BPMN file; every fault is one line.")

  @Argument(help: "A .json or .bpmn file.")
  var file: String
  @Option(
    name: .customLong("as"), help: "Check it as the next version of this process, against forms, terms and staff.")
  var slug: String?

  func run() async throws {
    let process = try ProcessInFile(file).process
    var faults = process.faults
    if let slug {
      let composition = try await Composition.open(try await Settings.read())
      let today = Composition.now().day
      let rules = try await composition.rulebooks.current()
      let context = try await composition.db.read { tx in
        ProcessContext(
          slug, process, procedureCode: nil, under: rules,
          staffing: try Staffing.load(on: today, in: tx), on: today)
      }
      await composition.db.close()
      faults = process.faults(in: context.context)
    }
    for fault in faults { print(fault.sentence(in: process)) }
    if !faults.isEmpty { throw ExitCode(1) }
    print("\(process.steps.count) steps, no fault.")
  }
}

/// A process as a file holds it, and what of the file was not understood.
struct ProcessInFile {
  var process: ProcessDefinition
  var notes: [ImportNote] = []

  init(_ path: String) throws {
    guard let data = FileManager.default.contents(atPath: path) else { throw Plain(said: "There is no file \(path).") }
    guard path.hasSuffix(".json") else {
      do {
        let answer = try BPMN.process(from: data)
        (process, notes) = (answer.process, answer.notes)
      } catch {
        throw Plain(said: "\(path): \(error.sentence)")
      }
      return
    }
    do {
      process = try JSONDecoder().decode(ProcessDefinition.self, from: data)
    } catch {
      throw Plain(said: "\(path) is no process: \(error)")
    }
  }
}
