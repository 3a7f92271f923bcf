import Foundation

/// A PostgreSQL server of one test, which may stop it and start it again.
package final class TestServer: Sendable {
  package let url: String
  private let folder: String

  /// Runs the body with a server of its own, which goes whatever happens.
  package static func run(_ body: (TestServer) async throws -> Void) async throws {
    let server = try await TestServer()
    do {
      try await body(server)
    } catch {
      _ = try? await script("stop", server.folder)
      throw error
    }
    _ = try await script("stop", server.folder)
  }

  private init() async throws {
    folder = try TestFolder.make()
    url = try await TestServer.script("start", folder)
  }

  /// Ends it as a crash would.
  package func halt() async throws { _ = try await TestServer.script("halt", folder) }
  package func startAgain() async throws { _ = try await TestServer.script("again", folder) }

  /// Runs scripts/test-postgres and answers what it prints. The tests' threads stay free meanwhile.
  private static func script(_ command: String, _ folder: String) async throws -> String {
    try await withCheckedThrowingContinuation { continuation in
      DispatchQueue.global().async {
        continuation.resume(with: Result { try run([script, command, folder], output: folder + ".output") })
      }
    }
  }

  private static func run(_ arguments: [String], output: String) throws -> String {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    var words = arguments.map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var process = pid_t()
    guard posix_spawn(&process, arguments[0], &actions, nil, &words, environ) == 0 else {
      throw TestWorldError("\(arguments[0]) cannot be started")
    }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 && errno == EINTR {}
    guard status == 0 else { throw TestWorldError("\(arguments.joined(separator: " ")) failed") }
    return try String(contentsOfFile: output, encoding: .utf8).trimmingCharacters(in: .whitespacesAndNewlines)
  }

  private static var script: String {
    URL(filePath: #filePath).resolvingSymlinksInPath()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "scripts/test-postgres").path
  }
}
