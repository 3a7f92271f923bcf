import Foundation
import TestSupport
import Testing

@Suite("A wrong setting stops the start with one clear line")
struct SettingsTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var words: [String] = ["serve", "--port", "0"]
    var settings: [String: String]
    var says: [String]
    var testDescription: String { settings.map { "\($0)=\($1)" }.joined() }
  }

  static let cases = [
    Case(settings: ["DATABASE_URL": "mysql://x"], says: ["DATABASE_URL", "sqlite:", "postgres://"]),
    Case(settings: ["DATABASE_URL": "postgres://nobody@127.0.0.1:1/none"], says: ["DATABASE_URL", "cannot be opened"]),
    Case(settings: ["DATABASE_URL": "postgres://u:geheim@127.0.0.1:1/none"], says: ["cannot be opened"]),
    Case(settings: ["DATABASE_URL": "sqlite:\(file)/motcua.db"], says: ["DATABASE_URL", file]),
    Case(settings: ["DATABASE_URL": "sqlite:\(file)"], says: ["DATABASE_URL"]),
    Case(settings: ["DATABASE_URL": "sqlite:/tmp"], says: ["DATABASE_URL"]),
    Case(settings: ["MOTCUA_BLOBS": "\(file)/blobs"], says: ["MOTCUA_BLOBS", file]),
    Case(settings: ["MOTCUA_DEMO": "perhaps"], says: ["MOTCUA_DEMO", "1 or 0"]),
    Case(settings: ["MOTCUA_PROXY": "ja"], says: ["MOTCUA_PROXY", "1 or 0"]),
    Case(settings: ["MOTCUA_SECRET": "short"], says: ["MOTCUA_SECRET", "32"]),
    Case(settings: ["MOTCUA_URL": "ftp://angiang.vn"], says: ["MOTCUA_URL", "https://"]),
    Case(settings: ["SMTP_URL": "http://mail"], says: ["SMTP_URL", "smtps://"]),
    Case(settings: ["MOTCUA_SETTINGS": "/nowhere/motcua.env"], says: ["MOTCUA_SETTINGS", "/nowhere/motcua.env"]),
    Case(words: ["seed"], settings: ["MOTCUA_DATA": "/nowhere"], says: ["MOTCUA_DATA", "/nowhere"]),
  ]
  /// Something that is no folder and no database.
  static let file = #filePath

  @Test("It names the setting and what it must be", arguments: cases)
  func wrong(_ wrong: Case) async throws {
    let program = try Program()
    let outcome = try await program.start(wrong.words, with: wrong.settings).end()
    #expect(outcome.code != 0)
    #expect(outcome.errorLines.count == 1, "\(outcome.errors)")
    for word in wrong.says { #expect(outcome.errors.contains(word), "\(outcome.errors)") }
    #expect(!outcome.errors.contains("geheim"))
  }

  @Test("A port that is taken")
  func port() async throws {
    let program = try await Program.seeded(on: .sqlite)
    try await Served.run(program) { served in
      let second = try await program.run("serve", "--port", "\(served.port)")
      #expect(second.code != 0)
      #expect(second.errors.contains("in use") && second.errors.contains("--port"))
      #expect(!second.output.contains("answers at"))
    }
  }

  @Test("A database without tables says what to do")
  func empty() async throws {
    let program = try Program()
    for words in [["verify"], ["user", "list"], ["user", "token", "x"]] {
      let outcome = try await program.start(words).end()
      #expect(outcome.code != 0)
      #expect(outcome.errorLines.count == 1 && outcome.errors.contains("motcua seed"), "\(outcome.errors)")
    }
  }

  @Test("The settings come from a file too, the environment first")
  func fromFile() async throws {
    let program = try Program()
    let file = "\(program.folder)/motcua.env"
    try "MOTCUA_PROVINCE=tỉnh Khác\nMOTCUA_BLOBS=/elsewhere\n".write(toFile: file, atomically: true, encoding: .utf8)
    let list = try await program.run("settings", with: ["MOTCUA_SETTINGS": file])
    #expect(list.code == 0)
    #expect(list.output.contains("MOTCUA_PROVINCE=tỉnh Khác"))
    #expect(list.output.contains("MOTCUA_BLOBS=\(program.folder)/blobs"))
  }

  @Test("The list of settings shows no secret")
  func secrets() async throws {
    let list = try await Program().run(
      "settings",
      with: [
        "DATABASE_URL": "postgres://u:geheim@h/db", "MOTCUA_SECRET": String(repeating: "geheim", count: 6),
        "SMTP_PASSWORD": "geheim", "SMTP_URL": "smtp://h:25",
      ])
    #expect(list.code == 0 && list.output.contains("postgres://u@h/db"))
    #expect(!list.output.contains("geheim"))
  }
}
