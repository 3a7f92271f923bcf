import Foundation
import Gateways
import Testing

/// A mail server of the test's own (`scripts/test-smtp`) on a free port of this machine; gone after the test.
struct MailSink {
  let folder: URL
  let port: Int

  /// A running server that behaves as `mode` says.
  static func with<Result>(_ mode: String, _ body: (MailSink) async throws -> Result) async throws -> Result {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    if mode == "tls" || mode == "starttls" { try makeCertificate(in: folder) }
    let script = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
      .appending(path: "../../scripts/test-smtp").standardized
    let process = try started("python3", script.path(), folder.path(), mode)
    // A child inherits the blocked signals of the thread that starts it: only this one always arrives.
    defer { kill(process.processIdentifier, SIGKILL) }

    let port = folder.appending(path: "port")
    for _ in 0..<1_000 where !FileManager.default.fileExists(atPath: port.path()) {
      try await Task.sleep(for: .milliseconds(10))
    }
    let number = try #require(Int(String(contentsOf: port, encoding: .utf8)))
    return try await body(MailSink(folder: folder, port: number))
  }

  func server(
    _ security: SMTPServer.Security = .none, login: SMTPServer.Login? = nil, trusted: Bool = true, timeout: Int = 10
  ) -> SMTPServer {
    SMTPServer(
      host: security == .none ? "127.0.0.1" : "localhost", port: port, security: security, login: login,
      trustedCertificates: trusted && security != .none ? folder.appending(path: "certificate.pem").path() : nil,
      timeoutSeconds: timeout)
  }

  /// The mails taken so far: the commands naming recipients, an empty line, the mail.
  func mails() throws -> [String] {
    try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "mail" }.sorted { $0.path() < $1.path() }
      .map { String(decoding: try Data(contentsOf: $0), as: UTF8.self) }
  }

  /// What clients said outside of mails.
  func heard() -> String { (try? String(contentsOf: folder.appending(path: "heard"), encoding: .utf8)) ?? "" }

  private static func makeCertificate(in folder: URL) throws {
    let process = try started(
      "openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost",
      "-addext", "subjectAltName=DNS:localhost", "-keyout", folder.appending(path: "key.pem").path(),
      "-out", folder.appending(path: "certificate.pem").path())
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "openssl makes the certificate of this test")
  }

  private static func started(_ program: String, _ arguments: String...) throws -> Process {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [program] + arguments
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }
}

func temporaryFolder() throws -> URL {
  let folder = FileManager.default.temporaryDirectory.appending(path: "gateways-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  return folder
}
