import Foundation
import Storage
import TestSupport

/// The program from outside: commands with settings and a folder of their own.
struct Program: Sendable {
  let folder: String
  var settings: [String: String]

  /// A new SQLite file, or the database named.
  init(database: String? = nil) throws {
    folder = try TestFolder.make()
    settings = [
      "DATABASE_URL": database ?? "sqlite:\(folder)/motcua.db", "MOTCUA_BLOBS": "\(folder)/blobs",
      "MOTCUA_OUTBOX": "\(folder)/outbox", "MOTCUA_DATA": Self.data,
    ]
  }

  /// With the reference data and the demonstration accounts in it, and no dossier.
  static func seeded(on engine: TestEngine) async throws -> Program {
    let program = try Program(database: engine == .sqlite ? nil : try await engine.url())
    if engine == .sqlite {
      try FileManager.default.copyItem(
        atPath: try await SeededFile.shared.path(), toPath: "\(program.folder)/motcua.db")
    } else {
      try await program.must("seed", "--demo", "--dossiers", "0")
    }
    return program
  }

  /// With a few dossiers of a few days too, on SQLite.
  static func played() async throws -> Program {
    let program = try Program()
    try FileManager.default.copyItem(atPath: try await SeededFile.played.path(), toPath: "\(program.folder)/motcua.db")
    return program
  }

  /// Runs a command to its end.
  @discardableResult
  func run(_ words: String..., with more: [String: String] = [:]) async throws -> Outcome {
    try await start(words, with: more).end()
  }

  /// Runs a command that has to succeed, and answers what it printed.
  @discardableResult
  func must(_ words: String...) async throws -> String {
    let outcome = try await start(words).end()
    guard outcome.code == 0 else { throw TestWorldError("motcua \(words): \(outcome.code) \(outcome.errors)") }
    return outcome.output
  }

  func start(_ words: [String], with more: [String: String] = [:]) throws -> Running {
    let environment = settings.merging(more) { $1 }.map { "\($0)=\($1)" } + ["PATH=/usr/bin:/bin"]
    return try Running(Self.path, words, environment: environment, output: folder + "/\(UInt32.random(in: 0...(.max)))")
  }

  func database() async throws -> Database {
    try await Database.open(settings["DATABASE_URL"] ?? "", options: .test)
  }

  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  static let data = root.appending(path: "Data").path
  /// It is built beside the tests.
  private static let path = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
    .appending(path: "motcua").path
}

/// What a command left when it ended.
struct Outcome: Sendable {
  var code: Int32
  var output, errors: String

  /// Without empty ones.
  var errorLines: [Substring] { errors.split(separator: "\n") }
}

/// A command on its way.
final class Running: Sendable {
  let pid: pid_t
  private let output: String
  private let outcome = Shared<Outcome?>(nil)

  init(_ path: String, _ words: [String], environment: [String], output: String) throws {
    self.output = output
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 1, output + ".out", O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, output + ".err", O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    var arguments = ([path] + words).map { strdup($0) } + [nil]
    var environment = environment.map { strdup($0) } + [nil]
    defer { for word in arguments + environment { free(word) } }
    var started = pid_t()
    guard posix_spawn(&started, path, &actions, nil, &arguments, &environment) == 0 else {
      throw TestWorldError("\(path) cannot be started")
    }
    pid = started
  }

  var printed: String { read(".out") }
  var logged: String { read(".err") }

  func signal(_ number: Int32) {
    if outcome.value == nil { kill(pid, number) }
  }

  /// Waits, at most a minute, so that no test hangs. The tests' threads stay free meanwhile.
  func end() async throws -> Outcome {
    if let outcome = outcome.value { return outcome }
    var status: Int32 = 0
    for _ in 0..<3_000 {
      if waitpid(pid, &status, WNOHANG) == pid {
        let code = status & 0x7F == 0 ? status >> 8 & 0xFF : -(status & 0x7F)
        let ended = Outcome(code: code, output: printed, errors: logged)
        outcome.change { $0 = ended }
        return ended
      }
      try await Task.sleep(for: .milliseconds(20))
    }
    signal(SIGKILL)
    waitpid(pid, &status, 0)
    throw TestWorldError("The command did not end: \(printed) \(logged)")
  }

  private func read(_ suffix: String) -> String {
    (try? String(contentsOfFile: output + suffix, encoding: .utf8)) ?? ""
  }
}

/// One SQLite file for all tests, made by the first that asks.
private actor SeededFile {
  static let shared = SeededFile(then: ["seed", "--demo", "--dossiers", "0"]) { try Program() }
  static let played = SeededFile(then: ["simulate", "--dossiers", "12", "--days", "4", "--until", "2026-11-20"]) {
    try await Program.seeded(on: .sqlite)
  }

  private let begin: @Sendable () async throws -> Program
  private let words: [String]
  private var making: Task<String, any Error>?

  private init(then words: [String], _ begin: @escaping @Sendable () async throws -> Program) {
    (self.begin, self.words) = (begin, words)
  }

  func path() async throws -> String {
    let task =
      making
      ?? Task { [begin, words] in
        let program = try await begin()
        let outcome = try await program.start(words).end()
        guard outcome.code == 0 else { throw TestWorldError("\(words): \(outcome.errors)") }
        return program.folder + "/motcua.db"
      }
    making = task
    return try await task.value
  }
}
