import ArgumentParser
import Dossiers
import Rules
import Storage

/// Dossiers' histories for whoever checks their hashes without this program. // docs/chain.md
struct ChainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "chain", abstract: "Print dossiers' histories with their hashes, as JSON lines.",
    discussion: "docs/chain.md says how they are checked without this program. They hold personal data.")

  @Argument(help: "Codes of dossiers; without any, all of them.")
  var codes: [String] = []

  func run() async throws {
    let composition = try await Composition.open(try await Settings.read())
    let rules = try await composition.rulebooks.current()
    for code in codes {
      let lines = try await composition.db.read { try ChainLines.of(code, under: rules, in: $0) }
      for line in lines { print(line) }
    }
    var last = ID<Dossier>(0)
    while codes.isEmpty {
      let after = last
      guard let page = try await composition.db.read({ try ChainLines.page(after: after, under: rules, in: $0) })
      else { break }
      for line in page.lines { print(line) }
      last = page.last
    }
    await composition.db.close()
  }
}
