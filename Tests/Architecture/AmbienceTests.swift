import Testing

/// Time, randomness and settings come in as arguments (house style 7); only App looks at the world.
enum Ambience {
  static let patterns = [
    "Date()", "Date.now", "Date(timeIntervalSinceNow", "UUID()", "ProcessInfo", "getenv", "clock_gettime", "time(nil)",
    "gettimeofday",
  ]
  private static let remedy =
    "Take it as an argument (`at now: Instant`, a closure that makes ids); App passes the real one."

  /// The few places below App that may, each with its reason. One that is no longer used is a finding too.
  static let exemptions = [
    Exemption(
      path: "Sources/Kits/Storage/Engines/SQLite/SQLiteLanes.swift", pattern: "ProcessInfo",
      why: "the number of processors, as Swift's own threads count them: no setting and no secret")
  ]

  struct Exemption: Sendable {
    let path: String
    let pattern: String
    let why: String
  }

  static func check(_ file: SourceFile, exempt: [Exemption] = exemptions) -> [Finding] {
    guard file.path.hasPrefix("Sources/"), !file.path.hasPrefix("Sources/App/") else { return [] }
    return patterns.filter { pattern in !exempt.contains { $0.path == file.path && $0.pattern == pattern } }
      .flatMap { pattern in
        file.places(of: pattern).map { file.finding($0.line, "`\(pattern)` outside Sources/App", remedy) }
      }
  }
}

/// Nothing may end the process or cast by force while people wait at the counter (house style 8).
enum Force {
  static let patterns = ["try!", "as!", "fatalError(", "preconditionFailure(", "abort("]

  static func check(_ file: SourceFile) -> [Finding] {
    guard file.path.hasPrefix("Sources/") else { return [] }
    return patterns.flatMap { pattern in
      file.places(of: pattern).map {
        file.finding($0.line, "`\(pattern)` outside tests", "Throw an error or make the wrong state impossible.")
      }
    }
  }
}

/// One package: what a target shows is `package`; nothing is made `public` for strangers (design: Shape).
enum Access {
  static func check(_ file: SourceFile) -> [Finding] {
    guard file.path.hasPrefix("Sources/") else { return [] }
    let declarers: Set = [
      "struct", "enum", "class", "actor", "protocol", "func", "var", "let", "init", "static", "import", "typealias",
      "final", "extension", "subscript",
    ]
    return file.tokens.indices.dropLast().filter {
      let (word, next) = (file.tokens[$0], file.tokens[$0 + 1])
      return word.kind == .word && ["public", "open"].contains(word.text) && declarers.contains(next.text)
        && next.line == word.line
    }.map { file.finding(file.tokens[$0].line, "`\(file.tokens[$0].text)` access", "Write `package`.") }
  }
}

@Suite("What code may not touch")
struct AmbienceTests {
  @Test("Clock, random ids and environment are read only in App")
  func ambience() {
    expectNone(SourceTree.ours.files.flatMap { Ambience.check($0) })
  }

  @Test("Every exemption is still needed")
  func exemptionsAreUsed() {
    for exemption in Ambience.exemptions {
      let file = SourceTree.ours.files.first { $0.path == exemption.path }
      #expect(file?.places(of: exemption.pattern).isEmpty == false, "Take out the exemption of \(exemption.path)")
    }
  }

  @Test("Nothing is forced outside tests")
  func force() {
    expectNone(SourceTree.ours.files.flatMap(Force.check))
  }

  @Test("Access is package, never public")
  func access() {
    expectNone(SourceTree.ours.files.flatMap(Access.check))
  }

  @Test(
    "A look at the world below App is found",
    arguments: ["let a = Date()", "f(UUID().uuidString)", "ProcessInfo.processInfo.environment", "getenv(\"HOME\")"])
  func badAmbience(text: String) {
    #expect(Ambience.check(SourceFile("Sources/Web/Shared/A.swift", text)).map(\.line) == [1])
    #expect(Ambience.check(SourceFile("Sources/App/A.swift", text)).isEmpty)
  }

  @Test("An exemption holds for its file only")
  func exemption() {
    let exempt = [Ambience.Exemption(path: "Sources/Kits/Blobs/A.swift", pattern: "UUID()", why: "a name nobody sees")]
    #expect(Ambience.check(SourceFile("Sources/Kits/Blobs/A.swift", "UUID()"), exempt: exempt).isEmpty)
    #expect(Ambience.check(SourceFile("Sources/Kits/Blobs/B.swift", "UUID()"), exempt: exempt).count == 1)
  }

  @Test(
    "Force is found",
    arguments: ["try! f()", "x as! Int", "fatalError(\"no\")", "preconditionFailure()"])
  func badForce(text: String) {
    #expect(Force.check(SourceFile("Sources/App/A.swift", text)).map(\.line) == [1])
    #expect(Force.check(SourceFile("Tests/Kits/A.swift", text)).isEmpty)
  }

  @Test("Public access is found")
  func badAccess() {
    #expect(
      Access.check(
        SourceFile("Sources/App/A.swift", "public struct A {}\npackage enum B { case open\n static let b = 1 }")
      ).map(\.line) == [1])
  }
}
