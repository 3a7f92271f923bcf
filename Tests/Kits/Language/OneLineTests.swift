import Language
import Testing

@Suite("One line of text")
struct OneLineTests {
  @Test(
    "Blanks become one, what nobody sees falls away, signs of control become blanks",
    arguments: [
      ("Nguyễn Thị Lan", "Nguyễn Thị Lan"), ("  Nguyễn \t Thị\n\nLan ", "Nguyễn Thị Lan"), ("", ""), (" \n ", ""),
      ("Lan\u{200B}\u{AD}\u{202E}", "Lan"), ("Lan\0Hà", "Lan Hà"), ("Lan\u{7}", "Lan"), ("Lan\u{85}Hà", "Lan Hà"),
      ("Lan\u{2028}Hà\u{2029}", "Lan Hà"), ("Nguyễn\u{A0}Lan", "Nguyễn Lan"), ("Lan\r\nHà", "Lan Hà"),
      ("ቀ\u{200B}Lan", "ቀLan"),
    ])
  func lines(_ text: String, _ line: String) {
    #expect(text.oneLine == line)
    #expect(line.oneLine == line)
  }

  @Test("Every letter of Vietnamese passes as it is, composed or taken apart")
  func letters() {
    let line = "ĂÂĐÊÔƠƯ ăâđêôơư ẮẰẲẴẶ ấầẩẫậ ẾỀỂỄỆ ỐỒỔỖỘ ỚỜỞỠỢ ỨỪỬỮỰ ÝỲỶỸỴ - e\u{302}\u{301}"
    #expect(Array(line.oneLine.unicodeScalars) == Array(line.unicodeScalars))
  }

  @Test("Blanks around a text fall away, those inside stay")
  func trimmed() {
    #expect(" \n Hồ  sơ\t".trimmed == "Hồ  sơ")
    #expect("\r\n".trimmed.isEmpty)
  }

  @Test(
    "Signs no keyboard makes are found; line ends and tabs are such signs only where a text has one line",
    arguments: [
      ("Hồ sơ", false, false), ("a\0", true, true), ("a\u{1B}", true, true), ("a\u{7F}", true, true),
      ("a\nb", true, false), ("a\r\n", true, false), ("a\tb", true, false), ("", false, false),
    ])
  func controls(_ text: String, _ inOneLine: Bool, _ inSeveral: Bool) {
    #expect(text.hasControls() == inOneLine)
    #expect(text.hasControls(besidesLines: true) == inSeveral)
  }
}
