import ArgumentParser
import Casework
import Dossiers
import Foundation
import Papers
import Rules
import Storage

/// Proves that nothing was lost or rewritten. Exit code 1 when something was.
struct Verify: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Replay every history, check every chain, compare with what is stored.")

  @Flag(help: "Read every paper whole, which takes as long as a copy, instead of asking whether it is there.")
  var readPapers = false

  func run() async throws {
    let composition = try await Composition.open(try await Settings.read())
    let rules = try await composition.rulebooks.current()
    var verification = Verification()
    while !verification.isDone {
      let before = verification
      verification = try await composition.db.read { try before.continued(under: rules, in: $0) }
    }
    let balance = try await composition.db.read { try Verification.balance(in: $0) }
    let unkept = try await composition.db.read { try Verification.unkeptPapers(in: $0) }
    let papers = try await composition.papers.check(isReading: readPapers)
    await composition.db.close()

    for fault in verification.faults.prefix(50) { print("FAULT \(fault)") }
    for fault in papers.faults.prefix(50) { print("FAULT \(fault)") }
    for code in unkept { print("FAULT a paper of dossier \(code) is not noted as used") }
    print("\(papers.papers) papers in use, \(papers.faults.count) of them missing or altered.")
    print("\(verification.dossiers) dossiers, \(verification.events) events, \(verification.faults.count) faults.")
    print(
      """
      received \(balance.received ?? 0) = solved \(balance.solved ?? 0) + pending \(balance.pending ?? 0): \
      \(balance.holds ? "holds" : "DOES NOT HOLD")
      """)
    if !verification.faults.isEmpty || !papers.faults.isEmpty || !unkept.isEmpty || !balance.holds {
      throw ExitCode.failure
    }
  }
}
