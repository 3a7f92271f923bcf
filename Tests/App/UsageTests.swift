import Testing

@Suite("Wrong arguments")
struct UsageTests {
  @Test(
    "They are answered with the usage and code 64",
    arguments: [
      ["fly"], ["serve", "--port", "x"], ["serve", "--port", "70000"], ["serve", "--port", "-1"],
      ["seed", "--tiers", "4"],
      ["seed", "--dossiers", "-1"], ["simulate"], ["simulate", "--dossiers", "0"],
      ["simulate", "--dossiers", "1", "--days", "0"], ["simulate", "--dossiers", "1", "--until", "2026-02-30"],
      ["simulate", "--dossiers", "1", "--seed", "-1"], ["user", "token"], ["user", "create", "x"], ["verify", "x"],
    ])
  func wrong(_ words: [String]) async throws {
    let outcome = try await Program().start(words).end()
    #expect(outcome.code == 64)
    #expect(outcome.errors.contains("Usage: motcua"), "\(outcome.errors)")
  }

  @Test("Without arguments and with --help the commands are listed", arguments: [[], ["--help"]])
  func help(_ words: [String]) async throws {
    let outcome = try await Program().start(words).end()
    #expect(outcome.code == 0)
    for command in ["serve", "migrate", "seed", "simulate", "verify", "settings", "user"] {
      #expect(outcome.output.contains("  \(command) "), "\(command)")
    }
  }
}
