import Markup
import Testing

@Suite("The HTML literal")
struct HTMLTests {
  @Test("Interpolated text is escaped in content and in attributes")
  func escapes() {
    let hostile = "<script>alert(\"1\")</script> & 'x'"
    let html: HTML = "<p title=\"\(hostile)\">\(hostile)</p>"
    let escaped = "&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;x&#39;"
    #expect(html.description == "<p title=\"\(escaped)\">\(escaped)</p>")
  }

  @Test("Markup is spliced as it is, alone, optional, in lists and under conditions")
  func splices() {
    let text = "a & b"
    let bold: HTML = "<b>\(text)</b>"
    let none: HTML? = nil
    let html: HTML = "\(bold)\(none)\([bold, bold])\(if: true, "<i>1</i>")\(if: false, "<i>2</i>")"
    #expect(html.description == String(repeating: "<b>a &amp; b</b>", count: 3) + "<i>1</i>")
  }

  @Test("A literal inside an interpolation is markup, and what it holds is escaped")
  func nestedLiterals() {
    let note: String? = "<1>"
    let html: HTML = "\(note.map { "<p>\($0)</p>" })\(note == nil ? "" : "<i>\(note)</i>")\(note ?? "")"
    #expect(html.description == "<p>&lt;1&gt;</p><i>&lt;1&gt;</i>&lt;1&gt;")
  }

  @Test("Numbers, lists and attributes")
  func attributes() {
    let html: HTML = """
      <ol start="\(-12)"\(attribute: "hidden", if: false)\(attribute: "reversed", if: true)\
      \(attribute: "title", "\"")\(attribute: "lang", String?.none)>\(each: [0, 7], { "<li>\($0)</li>" })</ol>
      """
    #expect(html.description == "<ol start=\"-12\" reversed title=\"&quot;\"><li>0</li><li>7</li></ol>")
  }

  @Test("A number gets zeros before it up to a width")
  func widths() {
    let html: HTML = "\(7, width: 2) \(0, width: 2) \(123, width: 2) \(5, width: 4) \(0) \(UInt64.max)"
    #expect(html.description == "07 00 123 0005 0 18446744073709551615")
  }

  @Test(
    "An address that could run becomes #",
    arguments: [
      "javascript:alert(1)", " javascript:alert(1)", "java\nscript:alert(1)", "JAVASCRIPT:x", "data:text/html,x",
      "//evil.example", "/\\evil.example", "\\\\evil.example", "vbscript:x", "/a\u{0}b", "file:///etc/passwd",
    ])
  func unsafeAddresses(_ address: String) {
    let html: HTML = "<a href=\"\(url: address)\">x</a>"
    #expect(html.description == "<a href=\"#\">x</a>")
  }

  @Test(
    "An honest address stays",
    arguments: [
      "/thu-tuc/1.001193?q=a:b", "#loi", "?trang=2", "https://angiang.gov.vn/x", "http://a.vn", "mailto:a@b.vn",
      "tel:+842963852345", "/", "trang/hai",
    ])
  func safeAddresses(_ address: String) {
    let html: HTML = "<a href=\"\(url: address)\">x</a>"
    #expect(html.description == "<a href=\"\(address)\">x</a>")
  }

  @Test("A stylesheet cannot end its element early")
  func stylesheet() {
    #expect(HTML(stylesheet: "a{}</style><script>").description == "<style></style>")
    #expect(HTML(stylesheet: "a{}").description == "<style>a{}</style>")
  }
}
