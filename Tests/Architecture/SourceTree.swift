import Foundation

/// The files of this repository as the rules see them: paths relative to its root, read once.
struct SourceTree: Sendable {
  let files: [SourceFile]

  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// Every Swift file under Sources, Tests and Benchmarks, in the order of its path.
  static let ours = SourceTree(
    files: ["Sources", "Tests", "Benchmarks"].flatMap(paths(under:)).filter { $0.hasSuffix(".swift") }.sorted()
      .map { SourceFile($0, contents(of: $0) ?? "") })

  func files(under folder: String) -> [SourceFile] {
    files.filter { $0.path.hasPrefix(folder + "/") }
  }

  /// Every word of the code under a folder, and of its literals.
  func words(under folder: String) -> Set<String> {
    Set(
      files(under: folder).flatMap(\.tokens).flatMap { token -> [String] in
        switch token.kind {
        case .word: [token.text]
        case .literal: token.text.split { !($0.isLetter || $0.isNumber || $0 == "_") }.map(String.init)
        case .sign: []
        }
      })
  }

  /// Relative paths of everything under a folder, hidden and built things left out.
  static func paths(under folder: String) -> [String] {
    let skipped: Set = ["__pycache__", "node_modules"]
    return (FileManager.default.enumerator(atPath: root.appending(path: folder).path)?.allObjects ?? [])
      .compactMap { $0 as? String }
      .filter { path in !path.split(separator: "/").contains { $0.hasPrefix(".") || skipped.contains(String($0)) } }
      .map { "\(folder)/\($0)" }
  }

  static func contents(of path: String) -> String? {
    try? String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  static func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: root.appending(path: path).path)
  }
}

/// One Swift file, cut into tokens, so that a rule never mistakes a comment or a sentence for code.
struct SourceFile: Sendable {
  let path: String
  let text: String
  let tokens: [Token]

  init(_ path: String, _ text: String) {
    self.path = path
    self.text = text
    tokens = Tokens.of(text)
  }

  /// The file's name without folder and ending.
  var stem: String { String(path.split(separator: "/").last?.split(separator: ".").first ?? "") }

  /// Sources/Kits/Storage/SQL.swift → ["Sources", "Kits", "Storage"].
  var folders: [String] { path.split(separator: "/").dropLast().map(String.init) }
}
