import Testing

/// One name, one type (house style 1): whoever reads `Condition` need not ask whose.
enum TypeNames {
  /// Types of Foundation and of the language that a file may see without naming them.
  static let taken: Set = [
    "Array", "AttributedString", "Bundle", "Calendar", "Character", "CharacterSet", "Clock", "Data", "Date",
    "DateComponents", "DateInterval", "Decimal", "Dictionary", "Dimension", "Duration", "Encoder", "Error",
    "Expression",
    "FileHandle", "FileManager", "Formatter", "Host", "IndexPath", "IndexSet", "JSONDecoder", "JSONEncoder", "Locale",
    "Measurement", "Notification", "NotificationCenter", "Operation", "OperationQueue", "Optional", "Pipe", "Port",
    "Predicate", "Process", "ProcessInfo", "Progress", "Regex", "Result", "RunLoop", "Scanner", "Sequence", "Set",
    "SortDescriptor", "Stream", "String", "Task", "TaskGroup", "Thread", "TimeInterval", "TimeZone", "Timer", "URL",
    "URLComponents", "URLRequest", "UUID", "Unit", "UserDefaults",
  ]
  private static let declarers: Set = ["struct", "class", "enum", "actor", "protocol", "typealias"]

  struct Declared {
    let name: String
    let file: SourceFile
    let line: Int
  }

  /// The types that other files see: declared at the outside of a file, and not private to it.
  static func declared(in file: SourceFile) -> [Declared] {
    var (depth, found) = (0, [Declared]())
    for (place, token) in file.tokens.enumerated() {
      if token.kind == .sign, token.text == "{" { depth += 1 }
      if token.kind == .sign, token.text == "}" { depth -= 1 }
      guard depth == 0, token.kind == .word, declarers.contains(token.text), place + 1 < file.tokens.count else {
        continue
      }
      let isPrivate = file.tokens[max(0, place - 3)..<place].contains {
        $0.line == token.line && ["private", "fileprivate"].contains($0.text)
      }
      let next = file.tokens[place + 1]
      // `class` also names an argument.
      if !isPrivate, next.kind == .word, next.text.first?.isUppercase == true {
        found.append(Declared(name: next.text, file: file, line: next.line))
      }
    }
    return found
  }

  static func check(_ files: [SourceFile]) -> [Finding] {
    let all = files.flatMap(declared)
    let shadows = all.filter { taken.contains($0.name) }.map {
      $0.file.finding($0.line, "\($0.name) is a type of Foundation or Swift", "Say whose it is: the field has a word.")
    }
    let twins = Dictionary(grouping: all, by: \.name).values.filter { $0.count > 1 }.flatMap { $0.dropFirst() }.map {
      $0.file.finding($0.line, "a second type called \($0.name)", "Say what tells the two apart.")
    }
    return shadows + twins.sorted { ($0.path, $0.line) < ($1.path, $1.line) }
  }
}

@Suite("Names of types")
struct TypeNameTests {
  @Test("No two types bear one name, and none that of Foundation's")
  func ours() {
    expectNone(TypeNames.check(SourceTree.ours.files(under: "Sources")))
  }

  @Test("A shadow and a twin are found, wherever they stand")
  func found() {
    let files = [
      SourceFile("Sources/Kits/A/Unit.swift", "package struct Unit {}\n"),
      SourceFile("Sources/Kits/A/Paper.swift", "struct Paper { enum Kind {} }\n"),
      SourceFile("Sources/Web/B/Paper.swift", "\nfinal class Paper { enum Kind {} }\n"),
    ]
    #expect(
      TypeNames.check(files).map { "\($0.path):\($0.line)" } == [
        "Sources/Kits/A/Unit.swift:1", "Sources/Web/B/Paper.swift:2",
      ])
  }

  @Test("What is private to a file, nested or only extended bears whatever name it likes")
  func own() {
    let files = [
      SourceFile("Sources/Kits/A/A.swift", "private struct Row {}\nextension Dossier { struct Row {} }\n"),
      SourceFile("Sources/Kits/A/B.swift", "private struct Row {}\nextension Dossier {}\n"),
    ]
    #expect(TypeNames.check(files).isEmpty)
  }
}
