import Testing

/// One idea, one file, one name (house style 1).
enum Names {
  static let drawers: Set = [
    "Utils", "Util", "Utilities", "Helpers", "Helper", "Manager", "Managers", "Service", "Services", "Common", "Base",
    "Impl", "Extensions", "Misc", "Core",
  ]
  private static let endings = ["Utils", "Helper", "Helpers", "Manager", "Impl", "Extensions", "Service"]

  /// A folder or file named after a kind of thing instead of the thing.
  static func check(path: String) -> [Finding] {
    let parts = path.split(separator: "/").map { $0.split(separator: ".").first.map(String.init) ?? "" }
    let isDrawer = parts.contains(where: drawers.contains)
    let stem = parts.last ?? ""
    guard isDrawer || endings.contains(where: stem.hasSuffix) && !stem.hasSuffix("OnlineService") else { return [] }
    return [
      Finding(path: path, line: 1, what: "the name says a kind, not a thing", remedy: "Name it after what it adds.")
    ]
  }

  /// A type named so inside a well-named file.
  static func check(_ file: SourceFile) -> [Finding] {
    let declarers: Set = ["struct", "class", "enum", "actor", "protocol"]
    return zip(file.tokens, file.tokens.dropFirst()).filter { keyword, name in
      keyword.kind == .word && declarers.contains(keyword.text) && name.kind == .word
        && (drawers.contains(name.text)
          || ["Utils", "Helper", "Helpers", "Manager", "Impl"].contains(where: name.text.hasSuffix))
    }.map { file.finding($1.line, "a type called \($1.text)", "Name it after what it is or does.") }
  }
}

/// Past 250 lines a file holds two ideas.
enum Length {
  static let bound = 250

  static func check(path: String, text: String) -> [Finding] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).count - (text.hasSuffix("\n") ? 1 : 0)
    guard lines > bound else { return [] }
    return [Finding(path: path, line: bound, what: "\(lines) lines", remedy: "It holds two ideas: make two files.")]
  }
}

@Suite("Names and sizes")
struct NameTests {
  private static let allPaths = ["Sources", "Tests", "Benchmarks", "scripts"].flatMap(SourceTree.paths(under:))

  @Test("No folder or file is a drawer")
  func drawers() {
    expectNone(Self.allPaths.flatMap(Names.check(path:)))
  }

  @Test("No type is named after a kind of thing")
  func types() {
    expectNone(SourceTree.ours.files.flatMap { Names.check($0) })
  }

  @Test("No file is longer than 250 lines")
  func lengths() {
    let written = Self.allPaths.filter { path in
      path.hasPrefix("scripts/") || [".swift", ".py", ".js", ".css"].contains(where: path.hasSuffix)
    }
    expectNone(written.flatMap { Length.check(path: $0, text: SourceTree.contents(of: $0) ?? "") })
  }

  @Test("No placeholder is left where a feature has come")
  func placeholders() {
    let folders = Dictionary(grouping: SourceTree.ours.files) {
      $0.folders.prefix($0.folders.first == "Tests" ? 2 : 3).joined(separator: "/")
    }
    expectNone(
      folders.values.filter { $0.count > 1 }.joined().filter { $0.stem == "Placeholder" }
        .map { $0.finding(1, "a placeholder beside real files", "Delete it.") })
  }

  @Test(
    "A drawer is found",
    arguments: [
      "Sources/Web/Utils/A.swift", "Sources/Web/DateHelpers.swift", "Sources/Domain/Common/A.swift",
      "Sources/Domain/Casework/DossierManager.swift", "Sources/Domain/Casework/Service.swift",
      "Sources/Kits/Storage/Extensions/String.swift", "Sources/Web/Base.swift", "Tests/Web/Impl/A.swift",
    ])
  func badPath(path: String) {
    #expect(Names.check(path: path).count == 1)
  }

  @Test(
    "A thing's own name passes", arguments: ["Sources/Domain/Casework/Submit.swift", "Sources/Kits/Storage/SQL.swift"])
  func goodPath(path: String) {
    #expect(Names.check(path: path).isEmpty)
  }

  @Test("A type named after a kind is found")
  func badType() {
    let file = SourceFile("Sources/App/A.swift", "struct Dossier {}\nfinal class DossierManager {}\nenum Utils {}")
    #expect(Names.check(file).map(\.line) == [2, 3])
  }

  @Test("The 251st line is found, the 250th is not")
  func badLength() {
    let line = "x\n"
    #expect(Length.check(path: "A", text: String(repeating: line, count: 250)).isEmpty)
    #expect(Length.check(path: "A", text: String(repeating: line, count: 251)).count == 1)
  }
}
