import ArgumentParser
import BPMN
import Foundation
import Identity
import Processes
import Rules
import Storage
import WorkingTime
import Workflow

struct ProcessImport: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Read a BPMN file: prints the process as JSON, or makes a draft of it.")

  @Argument(help: "A .bpmn file.")
  var file: String
  @Option(help: "Make it the draft of this process; without, nothing is stored.")
  var draft: String?
  @Option(help: "The administrator in whose name the draft is made.")
  var by: String?

  func validate() throws {
    if (draft == nil) != (by == nil) { throw ValidationError("--draft and --by come together.") }
  }

  func run() async throws {
    let read = try ProcessInFile(file)
    for note in read.notes { FileHandle.standardError.write(Data((note.sentence + "\n").utf8)) }
    guard let draft, let by else {
      print(String(decoding: try json(read.process), as: UTF8.self))
      return
    }
    let composition = try await Composition.open(try await Settings.read())
    let now = Composition.now()
    let rules = try await composition.rulebooks.current()
    try await composition.db.write { tx in
      guard let account = try Account.find(.officer, login: by, in: tx),
        let officer = try Officer.load(account.id, on: now.day, in: tx)
      else { throw Plain(said: "There is no official \(by).") }
      try ProcessDraft.begin(
        draft, with: read.process, from: rules.process(draft, on: now.day), under: rules, by: officer, at: now, in: tx)
    }
    await composition.db.close()
    print("Draft of \(draft): \(read.process.steps.count) steps.")
  }
}
