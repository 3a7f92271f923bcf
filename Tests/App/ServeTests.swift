import Foundation
import Storage
import TestSupport
import Testing

@Suite("motcua serve")
struct ServeTests {
  @Test("It says where it answers, in one line, and logs as JSON")
  func start() async throws {
    let program = try await Program.seeded(on: .sqlite)
    try await Served.run(program) { served in
      let answer = try served.get("/api/v1/procedures?q=khai%20sinh")
      #expect(answer.hasPrefix("HTTP/1.1 200") && answer.contains("\"1.001193\""))
      #expect(served.running.printed == "Một Cửa answers at http://127.0.0.1:\(served.port) (Ctrl-C stops it).\n")
      let log = served.running.logged.split(separator: "\n")
      #expect(log.contains { $0.contains("\"path\":\"/api/v1/procedures\"") })
      for line in log {
        #expect((try? JSONSerialization.jsonObject(with: Data(line.utf8))) != nil, "\(line)")
      }
      #expect(!served.running.logged.contains("catalogue is empty"))
    }
  }

  @Test("An empty catalogue is served, with a warning")
  func empty() async throws {
    let program = try Program()
    try await Served.run(program) { served in
      let list = try served.get("/api/v1/procedures")
      #expect(list.contains("\"items\":[]"))
      let warnings = served.running.logged.split(separator: "\n").filter { $0.contains("\"warning\"") }
      #expect(warnings.count == 1 && warnings.first?.contains("motcua seed") == true)
    }
  }

  @Test("SIGTERM: what is under way is answered and kept, nothing is left lying", arguments: TestEngine.allCases)
  func drain(on engine: TestEngine) async throws {
    let program = try await Program.seeded(on: engine)
    let running = try await self.running(program) { served in
      let body = """
        {"procedureCode":"1.001193","agencyCode":"30280","channel":"online","applicant":{"name":"Nguyễn Thị Lan"}}
        """
      let line = try Line(to: served.port)
      try line.send(
        """
        POST /api/v1/dossiers HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/json\r
        Content-Length: \(body.utf8.count)\r\n\r\n\(body.prefix(40))
        """)
      try await Task.sleep(for: .milliseconds(300))
      served.running.signal(SIGTERM)
      try await Task.sleep(for: .milliseconds(700))
      #expect(throws: TestWorldError.self, "no new connections") { try Line(to: served.port) }

      try line.send(String(body.dropFirst(40)))
      let answer = try line.receive()
      #expect(answer.hasPrefix("HTTP/1.1 201"))
    }
    #expect(running.code == 0, "\(running.errors)")
    let db = try await program.database()
    #expect(try await db.read { try $0.value("SELECT COUNT(*) FROM dossier", as: Int.self) } == 1)
    await db.close()
    let files = try FileManager.default.subpathsOfDirectory(atPath: program.folder)
    #expect(!files.contains { $0.hasSuffix("-wal") || $0.hasSuffix("-shm") || $0.hasSuffix(".tmp") }, "\(files)")
  }

  private func running(
    _ program: Program, _ body: (Served) async throws -> Void
  ) async throws -> Outcome {
    var outcome: Outcome?
    try await Served.run(program) { served in
      try await body(served)
      outcome = try await served.running.end()
    }
    return try #require(outcome)
  }
}
