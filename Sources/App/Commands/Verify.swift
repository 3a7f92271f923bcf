import ArgumentParser
import Casework
import Dossiers
import Foundation
import Rules
import Storage

/// Proves that nothing was lost or rewritten. Exit code 1 when something was.
struct Verify: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Replay every history, check every chain, compare with what is stored.")

  func run() async throws {
    let composition = try await Composition.open(try await Settings.read())
    let rules = try await composition.rulebooks.current()
    var verification = Verification()
    while !verification.isDone {
      let before = verification
      verification = try await composition.db.read { try before.continued(under: rules, in: $0) }
    }
    let balance = try await composition.db.read { try Verification.balance(in: $0) }
    await composition.db.close()

    for fault in verification.faults.prefix(50) { print("FAULT \(fault)") }
    print("\(verification.dossiers) dossiers, \(verification.events) events, \(verification.faults.count) faults.")
    print(
      """
      received \(balance.received ?? 0) = solved \(balance.solved ?? 0) + pending \(balance.pending ?? 0): \
      \(balance.holds ? "holds" : "DOES NOT HOLD")
      """)
    if !verification.faults.isEmpty || !balance.holds { throw ExitCode.failure }
  }
}
