import Foundation

/// A PostgreSQL server of one test, which may stop it and start it again.
package final class TestServer: Sendable {
  package let url: String
  private let folder: String

  package init() throws {
    folder = try TestFolder.make()
    url = try TestServer.script(["start", folder])
  }

  /// Ends it as a crash would.
  package func halt() throws { _ = try TestServer.script(["halt", folder]) }
  package func startAgain() throws { _ = try TestServer.script(["again", folder]) }
  package func stop() throws { _ = try TestServer.script(["stop", folder]) }

  private static func script(_ arguments: [String]) throws -> String {
    let process = Process()
    let output = Pipe()
    process.executableURL = packageFolder.appending(path: "scripts/test-postgres")
    process.arguments = arguments
    process.standardOutput = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw TestWorldError("test-postgres \(arguments[0]) failed") }
    return text.trimmingCharacters(in: .whitespacesAndNewlines)
  }

  private static var packageFolder: URL {
    URL(filePath: #filePath).resolvingSymlinksInPath()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  }
}
