import Foundation
import Storage
import TestSupport
import Testing

/// The program in docs/chain.md, run as it stands there.
@Suite("A stranger recomputes a chain")
struct ChainTests {
  private static let vector = Program.root.appending(path: "Tests/Chain/vector.jsonl")

  @Test("The kept chain is whole")
  func kept() async throws {
    let outcome = try await Self.check(Self.vector.path)
    #expect(outcome.code == 0, "\(outcome.output)\(outcome.errors)")
    let lines = try String(contentsOf: Self.vector, encoding: .utf8).split(separator: "\n")
    let hash = try #require(try Self.object(lines[lines.count - 1])["hash"] as? String)
    #expect(outcome.output == "000.01.21.H01-260302-0001: \(lines.count - 1) events, \(hash)\n")
  }

  @Test("Whatever is changed in a copy is found, and the event named")
  func tampered() async throws {
    let lines = try String(contentsOf: Self.vector, encoding: .utf8).split(separator: "\n").map(String.init)
    // What was handed in, an event with papers, and the move.
    for place in [0, 1, 7] {
      for (key, value) in try Self.object(lines[place]) where key != "hash" {
        var forged = lines
        forged[place] = try Self.text(Self.object(lines[place]).merging([key: Self.other(value)]) { $1 })
        try await expectRefused(forged, at: max(place, 1), "\(key) of line \(place)")
      }
    }
    let papers = try #require(try Self.object(lines[1])["papers"] as? [[String: Any]])
    for (key, value) in papers[0] {
      var event = try Self.object(lines[1])
      event["papers"] = [papers[0].merging([key: Self.other(value)]) { $1 }] + papers.dropFirst()
      try await expectRefused([lines[0], try Self.text(event)] + lines[2...], at: 1, "\(key) of a paper")
    }
    var (lost, swapped) = (lines, lines)
    lost.remove(at: 3)
    swapped.swapAt(2, 3)
    try await expectRefused(lost, at: 4, "a lost line")
    try await expectRefused(swapped, at: 3, "lines that changed places")
  }

  @Test("What `motcua chain` prints is whole, dossier by dossier and all at once", arguments: TestEngine.allCases)
  func command(on engine: TestEngine) async throws {
    let program = try await Program.seeded(on: engine)
    try await program.must("simulate", "--dossiers", "60", "--days", "8", "--until", "2026-11-20", "--seed", "3")
    let db = try await program.database()
    let codes: [String] = try await db.read { try $0.values("SELECT code FROM dossier ORDER BY id") }
    let heads: [[UInt8]] = try await db.read { try $0.values("SELECT head_hash FROM dossier ORDER BY id") }
    let counts: [Int] = try await db.read { try $0.values("SELECT event_count FROM dossier ORDER BY id") }
    await db.close()

    let all = try await program.must("chain")
    let outcome = try await Self.check(try program.keep(all))
    #expect(outcome.code == 0, "\(outcome.errors)")
    let expected = zip(zip(codes, counts), heads).map { "\($0.0): \($0.1) events, \($1.hex)" }
    #expect(outcome.output.split(separator: "\n").map(String.init) == expected)

    let two = try await program.must("chain", codes[1], codes[0])
    let checked = try await Self.check(try program.keep(two))
    #expect(checked.code == 0 && checked.output == "\(expected[1])\n\(expected[0])\n")
    let unknown = try await program.run("chain", "H01-0")
    #expect(unknown.code == 1 && unknown.errorLines.count == 1, "\(unknown.errors)")

    // Someone with a way into the database makes another person of the applicant, and says so nowhere.
    let forged = try await program.database()
    try await forged.write { try $0.run("UPDATE dossier SET applicant_name = 'Người khác' WHERE code = \(codes[2])") }
    await forged.close()
    let found = try await Self.check(try program.keep(try await program.must("chain")))
    #expect(found.code == 1 && found.errors.contains("\(codes[2]): event 1 (submitted)"), "\(found.errors)")
  }

  private func expectRefused(_ lines: [String], at seq: Int, _ what: String) async throws {
    let file = try TestFolder.make() + "/forged.jsonl"
    try (lines.joined(separator: "\n") + "\n").write(toFile: file, atomically: true, encoding: .utf8)
    let outcome = try await Self.check(file)
    #expect(outcome.code == 1, "\(what): \(outcome.output)\(outcome.errors)")
    #expect(outcome.errors.contains(": event ") && outcome.errorLines.count == 1, "\(what): \(outcome.errors)")
    #expect(outcome.errors.contains(": event \(seq) ") || what.hasPrefix("seq"), "\(what): \(outcome.errors)")
  }

  /// Runs the one block of Python in docs/chain.md.
  private static func check(_ file: String) async throws -> Outcome {
    let page = try String(contentsOf: Program.root.appending(path: "docs/chain.md"), encoding: .utf8)
    let parts = page.components(separatedBy: "```python\n")
    guard parts.count == 2, let code = parts[1].components(separatedBy: "```").first else {
      throw TestWorldError("docs/chain.md has not one block of Python")
    }
    let folder = try TestFolder.make()
    try code.write(toFile: folder + "/check-chain.py", atomically: true, encoding: .utf8)
    let outcome = try await Running(
      "/usr/bin/env", ["python3", folder + "/check-chain.py", file], environment: ["PATH=/usr/bin:/bin"],
      output: folder + "/checked"
    ).end()
    guard outcome.code != 127 else { throw TestWorldError("python3 is missing: sudo apt-get install python3") }
    return outcome
  }

  private static func object(_ line: some StringProtocol) throws -> [String: Any] {
    try #require(JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
  }

  private static func text(_ object: [String: Any]) throws -> String {
    String(decoding: try JSONSerialization.data(withJSONObject: object), as: UTF8.self)
  }

  private static func other(_ value: Any) -> Any {
    if let text = value as? String { return text + "x" }
    if let number = value as? Int { return number + 1 }
    if let list = value as? [[String: Any]], !list.isEmpty { return [list[0]] + list }
    return [["origin": "result"]]
  }
}

extension Program {
  /// Puts what a command printed into a file of the program's folder.
  fileprivate func keep(_ text: String) throws -> String {
    let file = "\(folder)/\(UInt32.random(in: 0...(.max))).jsonl"
    try text.write(toFile: file, atomically: true, encoding: .utf8)
    return file
  }
}

extension [UInt8] {
  fileprivate var hex: String { map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() }
}
