import Storage
import TestSupport
import Testing

@Suite("motcua user")
struct UserTests {
  @Test("A token lets its bearer in", arguments: TestEngine.allCases)
  func token(on engine: TestEngine) async throws {
    let program = try await Program.seeded(on: engine)
    let token = try await program.must("user", "token", "tiepnhan.mybinh").dropLast()
    #expect(token.hasPrefix("motcua_") && !token.contains("\n"))
    try await Served.run(program) { served in
      let line = try Line(to: served.port)
      try line.send(
        "GET /api/v1/tasks HTTP/1.1\r\nHost: a\r\nConnection: close\r\nAuthorization: Bearer \(token)\r\n\r\n")
      let answer = try line.receive()
      #expect(answer.hasPrefix("HTTP/1.1 200"))
    }
  }

  @Test("An account is made with a temporary password, listed, and given another")
  func create() async throws {
    let program = try await Program.seeded(on: .sqlite)
    let words = ["--name", "Lê Thị Mới", "--agency", "30280", "--role", "receptionist", "--unit", "counter"]
    let made = try await program.start(["user", "create", "moi.mybinh"] + words).end()
    #expect(made.code == 0 && made.output.count > 8, "\(made.errors)")
    let list = try await program.must("user", "list")
    #expect(list.contains("moi.mybinh\tLê Thị Mới\n"))
    let other = try await program.must("user", "password", "moi.mybinh")
    #expect(other != made.output && other.count > 8)

    let again = try await program.start(["user", "create", "moi.mybinh"] + words).end()
    #expect(again.code == 1 && again.errorLines.count == 1, "\(again.errors)")

    let db = try await program.database()
    try await db.write { try $0.run("UPDATE account SET disabled_at = 1 WHERE login = 'moi.mybinh'") }
    await db.close()
    #expect(try await program.must("user", "list").contains("moi.mybinh") == false)
  }

  @Test(
    "Who or what does not exist is named",
    arguments: [
      (["token", "nobody"], "nobody"), (["password", "nobody"], "nobody"),
      (["create", "a.b", "--name", "A", "--agency", "30280", "--role", "king", "--unit", "counter"], "king"),
      (["create", "a.b", "--name", "A", "--agency", "1", "--role", "leader", "--unit", "leaders"], "agency 1"),
      (["create", "a.b", "--name", "A", "--agency", "30280", "--role", "leader", "--unit", "cellar"], "cellar"),
    ])
  func unknown(_ words: [String], _ named: String) async throws {
    let outcome = try await Program.seeded(on: .sqlite).start(["user"] + words).end()
    #expect(outcome.code != 0)
    #expect(outcome.errorLines.count == 1 || outcome.code == 64)
    #expect(outcome.errors.contains(named), "\(outcome.errors)")
  }
}
