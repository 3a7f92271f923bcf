import Testing

/// Kits know no sentence of government: they answer with cases and values, and the Domain tells them.
enum KitWords {
  /// Days and numbers in words are what the one is for; the words of conditions are a syntax that is stored.
  private static let exempt = ["Sources/Kits/Language/", "Sources/Kits/Workflow/Condition/Keyword.swift"]

  static func check(_ file: SourceFile) -> [Finding] {
    guard file.path.hasPrefix("Sources/Kits/"), !exempt.contains(where: file.path.hasPrefix) else { return [] }
    return file.tokens.filter { $0.kind == .literal && $0.text.unicodeScalars.contains(where: isVietnamese) }.map {
      file.finding(
        $0.line, "a kit says “\($0.text)”", "Give a case with its values, and the words to the Domain that tells them.")
    }
  }

  /// A letter of Vietnamese that English has not.
  private static func isVietnamese(_ letter: Unicode.Scalar) -> Bool {
    switch letter.value {
    case 0xD7, 0xF7: false
    case 0xC0...0xFF, 0x102...0x103, 0x110...0x111, 0x128...0x129, 0x168...0x169, 0x1A0...0x1A1, 0x1AF...0x1B0: true
    case 0x300...0x303, 0x306, 0x309, 0x31B, 0x323, 0x1EA0...0x1EF9: true
    default: false
    }
  }
}

@Suite("Kits know no sentence of government")
struct KitWordTests {
  @Test("No literal of a kit is Vietnamese")
  func tree() {
    expectNone(SourceTree.ours.files(under: "Sources/Kits").flatMap(KitWords.check))
  }

  @Test(
    "A word is found, in any kind of literal",
    arguments: [
      "let a = \"Hồ sơ\"", "let a = \"\"\"\n  Bước\n  \"\"\"", "f(\"\\(a) đúng\")", "let a = #\"ngày\"#",
      "let a = \"nga\u{300}y\"",
    ])
  func badExample(text: String) {
    #expect(KitWords.check(SourceFile("Sources/Kits/Workflow/A.swift", text)).count == 1)
  }

  @Test("A comment may quote the law, a sign is no word, and the Domain tells")
  func goodExample() {
    let text = "/// Bộ luật Dân sự 2015 Art. 147\nlet a = \"… · – × 07:00\""
    #expect(KitWords.check(SourceFile("Sources/Kits/Workflow/A.swift", text)).isEmpty)
    #expect(KitWords.check(SourceFile("Sources/Domain/Casework/A.swift", "let a = \"Hồ sơ\"")).isEmpty)
    #expect(KitWords.check(SourceFile("Sources/Kits/Language/A.swift", "let a = \"thứ Hai\"")).isEmpty)
  }
}
