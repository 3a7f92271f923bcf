import Features
import Foundation
import TestSupport
import Testing

@testable import motcua

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
    Case(settings: ["MAIL_FROM": "nobody"], says: ["MAIL_FROM", "mail address"]),
    Case(settings: ["MOTCUA_COUNTING": "hour"], says: ["MOTCUA_COUNTING", "minute or day"]),
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

  @Test("A name that is no setting is named as such, in the list and at the start")
  func unknown() async throws {
    let program = try await Program.seeded(on: .sqlite)
    let file = "\(program.folder)/motcua.env"
    try "# ours\nSMTP_URI=smtp://mail\nSMTP_USER=lan\n".write(toFile: file, atomically: true, encoding: .utf8)
    let slips = ["MOTCUA_SETTINGS": file, "MOTCUA_PROVINZ": "tỉnh Khác", "OTHER_PROGRAM": "1"]

    let list = try await program.run("settings", with: slips)
    let unknown = list.output.split(separator: "\n").filter { $0.contains("UNKNOWN") }
    #expect(list.code == 0 && unknown.count == 2)
    #expect(list.output.contains("MOTCUA_PROVINZ\n    UNKNOWN") && list.output.contains("SMTP_URI\n    UNKNOWN"))
    #expect(!list.output.contains("OTHER_PROGRAM") && !list.output.contains("MOTCUA_SETTINGS"))
    try await Served.run(program, with: slips) { served in
      #expect(served.running.logged.contains("There is no such setting"))
      #expect(served.running.logged.contains("MOTCUA_PROVINZ") && served.running.logged.contains("SMTP_URI"))
    }
  }

  @Test("The handbook of operation names every setting, and none that does not exist")
  func documented() throws {
    let text = try String(contentsOf: Program.root.appending(path: "docs/operations.md"), encoding: .utf8)
    let rest = try #require(text.components(separatedBy: "\n## Settings\n").last)
    let chapter = try #require(rest.components(separatedBy: "\n## ").first)
    let rows = chapter.split(separator: "\n").filter { $0.hasPrefix("| `") }
    let cells = rows.compactMap { $0.split(separator: "|").first }
    let named = cells.flatMap { $0.matches(of: /`([A-Z_]+)`/).map { String($0.1) } }

    #expect(named.sorted() == Settings.all.map(\.name).sorted())
    #expect(chapter.contains("`MOTCUA_SETTINGS`"))
  }

  @Test("Each setting has a name of its own and says what it means", arguments: Settings.all.map(\.name))
  func described(_ name: String) throws {
    let settings = Settings.all.filter { $0.name == name }
    #expect(settings.count == 1 && name.wholeMatch(of: /[A-Z]+(_[A-Z]+)*/) != nil)
    #expect(try !#require(settings.first).meaning.isEmpty)
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
