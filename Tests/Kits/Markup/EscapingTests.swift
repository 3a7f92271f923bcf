import Language
import Markup
import Testing

/// Whatever text goes in, a reader of the page gets that text back, and nothing else.
@Suite("Escaping, on random hostile text")
struct EscapingTests {
  @Test("In content", arguments: 0..<400)
  func content(_ seed: UInt64) {
    let text = hostile(seed)
    let html: HTML = "<p>\(text)</p>"
    let read = Tokenizer(html)
    #expect(read.problems == [])
    #expect(read.tokens.first == .start(.init(name: "p", attributes: [], closesItself: false)))
    #expect(read.tokens.last == .end("p"))
    #expect(texts(read.tokens) == readable(text))
    #expect(read.tokens.count <= 3)
  }

  @Test("In an attribute", arguments: 0..<400)
  func attribute(_ seed: UInt64) {
    let text = hostile(seed)
    let html: HTML = "<p title=\"\(text)\"\(attribute: "lang", text)></p>"
    let read = Tokenizer(html)
    let expected = Token.Tag(
      name: "p",
      attributes: [.init(name: "title", value: readable(text)), .init(name: "lang", value: readable(text))],
      closesItself: false)
    #expect(read.problems == [])
    #expect(read.tokens == [.start(expected), .end("p")])
  }

  @Test("In an address: it is the text itself, or #", arguments: 0..<400)
  func address(_ seed: UInt64) {
    let text = ["javascript:", "/", "https://", "data:", "", "mailto:", "\u{1}java"][Int(seed % 7)] + hostile(seed)
    let html: HTML = "<a href=\"\(url: text)\"></a>"
    let read = Tokenizer(html)
    guard case .start(let tag) = read.tokens.first, let href = tag["href"] else {
      Issue.record("no link in \(html)")
      return
    }
    #expect(href == "#" || href == readable(text))
    #expect(SafeAddress.isSafe(href))
    #expect(read.tokens.count == 2)
  }

  @Test("The parts of a page keep their order and number", arguments: 0..<100)
  func many(_ seed: UInt64) {
    let names = (0..<5).map { hostile(seed * 5 + $0) }
    let html: HTML = "<ul>\(each: names, { "<li>\($0)</li>" })</ul>"
    let items = Tokenizer(html).tokens.filter { $0 == .end("li") }
    #expect(items.count == 5)
    #expect(Checker.problems(in: html) == [])
  }

  private func texts(_ tokens: [Token]) -> String {
    tokens.map { if case .text(let text) = $0 { text } else { "" } }.joined()
  }

  /// HTML cannot carry control characters; they come out as U+FFFD.
  private func readable(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          switch scalar.value {
          case 0x09, 0x0A, 0x0D: scalar
          case 0..<0x20, 0x7F: "\u{FFFD}"
          default: scalar
          }
        }))
  }

  private func hostile(_ seed: UInt64) -> String {
    var random = SeededRandom(seed: seed)
    let pieces = [
      "<script>", "</p>", "\"", "'", "&", "&amp;", "&lt", "&#0;", "<!--", "-->", "]]>", "<", ">", "=", "`", "\r\n",
      "\r",
      "\n", "\t", "\0", "\u{1B}", "\u{7F}", "\u{2028}", "onload=x", "Nguyễn Thị Ẫ", "👨‍👩‍👧", "e\u{301}", "/", "\\", ":",
      " ",
      "<style>", "</textarea>", "&nbsp;", "javascript:", "%00", "\u{FEFF}", "\u{85}",
    ]
    return (0..<Int(random.next() % 8)).map { _ in pieces[Int(random.next() % UInt64(pieces.count))] }.joined()
  }
}
