import Testing

/// A feature is its own folders and a line in a list: nothing else of the product knows it.
enum FeatureLists {
  /// Where the features of a ring are listed.
  static let lists = [
    "Sources/Domain/Features/BuiltIn.swift", "Sources/Gateways/OutsideSystems.swift",
    "Sources/Web/Features/WebFeatures.swift",
  ]
  static let composition = [
    "Sources/App/Composition.swift", "Sources/App/Website.swift", "Sources/App/Motcua.swift", "Sources/App/Workers/",
    "Sources/App/Settings/",
  ]
  private static let features: Set = [
    "Casework", "Worklists", "Dossiers", "Processes", "Portal", "Desk", "Admin", "API", "Slips",
  ]
  static let sample = "Tests/Web/Memo/"

  /// A feature put together elsewhere than in a list or in its own file would be a second list.
  static func check(_ file: SourceFile) -> [Finding] {
    guard file.path.hasPrefix("Sources/"), !lists.contains(file.path), !file.stem.hasSuffix("Feature") else {
      return []
    }
    let made = file.places(of: "Feature(") + file.places(of: "WebFeature(")
    let named = file.path == "Sources/App/Composition.swift" ? [] : file.places(of: ".builtIn")
    return (made + named).map {
      file.finding($0.line, "lists features beside the lists", "Take what the composition was made from.")
    }
  }

  /// The composition knows no feature by name: it would have to be edited for the next.
  static func checkComposition(_ file: SourceFile) -> [Finding] {
    guard composition.contains(where: file.path.hasPrefix) else { return [] }
    return file.imports.filter { features.contains($0.text) }.map {
      file.finding($0.line, "the composition imports \($0.text)", "Let the feature bring it along in its list.")
    }
  }

  /// The types and the words of the sample: of its own tables, addresses and settings.
  static func names(ofSampleIn tree: SourceTree) -> Set<String> {
    let declarers: Set = ["struct", "class", "enum", "actor", "protocol"]
    let types = tree.files.filter { $0.path.hasPrefix(sample) }.flatMap { file in
      zip(file.tokens, file.tokens.dropFirst()).filter { declarers.contains($0.text) && $1.kind == .word }.map(\.1.text)
    }
    return Set(types.filter { $0.contains("Memo") }).union(["memo", "memos", "memo_written", "MOTCUA_MEMO_DAYS"])
  }
}

@Suite("Feature lists")
struct FeatureListTests {
  @Test("Features are listed once in each ring")
  func lists() {
    for list in FeatureLists.lists { #expect(SourceTree.exists(list), "\(list) is gone") }
    expectNone(SourceTree.ours.files.flatMap(FeatureLists.check))
  }

  @Test("The composition knows no feature by its name")
  func composition() {
    expectNone(SourceTree.ours.files.flatMap(FeatureLists.checkComposition))
  }

  @Test("Nothing of the product names the sample feature")
  func sample() {
    let names = FeatureLists.names(ofSampleIn: .ours)
    #expect(names.isSuperset(of: ["MemoWritten", "KeepMemos", "CountMemos", "FileMemos", "MemoPage"]))
    for file in SourceTree.ours.files(under: "Sources") {
      let found = file.tokens.filter { names.contains($0.text) }
      expectNone(found.map { file.finding($0.line, "names \($0.text) of the sample", "Only tests plug it in.") })
    }
  }

  @Test("A second list, and a composition that knows a feature, are found")
  func bad() {
    let text = "let all = [Feature(\"x\")]\nlet more: [Feature] = .builtIn"
    let second = SourceFile("Sources/App/Workers/Jobs.swift", text)
    #expect(FeatureLists.check(second).map(\.line) == [1, 2])
    #expect(FeatureLists.check(SourceFile("Sources/Web/Desk/DeskFeature.swift", "WebFeature(\"desk\")")).isEmpty)
    let knowing = SourceFile("Sources/App/Workers/Jobs.swift", "import Casework")
    #expect(FeatureLists.checkComposition(knowing).count == 1)
  }
}
