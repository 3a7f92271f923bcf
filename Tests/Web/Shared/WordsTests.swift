import Language
import Markup
import Testing
import WebShared
import WorkingTime

@Suite("Words and drawings")
struct WordsTests {
  @Test("Moments are written as people write them")
  func moments() {
    let moment = Day(2026, 11, 20).at(hour: 17)
    #expect(DateText.dateTime(moment) == "17:00, thứ Sáu 20/11/2026")
    #expect(text(shortDateTime(moment, now: moment)) == "20/11 17:00")
    #expect(text(shortDateTime(moment, now: Day(2027, 1, 2).at(hour: 8))) == "20/11/2026 17:00")
    #expect(text(date(Day(2026, 11, 22))) == "Chủ nhật 22/11/2026")
  }

  @Test(
    "Money",
    arguments: [(0, "Không mất phí"), (500, "500\u{A0}đ"), (20_000, "20.000\u{A0}đ"), (1_234_567, "1.234.567\u{A0}đ")])
  func amounts(_ dong: Int, _ words: String) {
    #expect(text(money(dong)) == words)
  }

  @Test(
    "What is left of a term",
    arguments: [
      (0, 2_400, "còn 5 ngày làm việc", TermState.inTime), (1_919, 2_400, "còn 1 ngày làm việc", .inTime),
      (1_921, 2_400, "còn 7 giờ làm việc", .soon), (2_399, 2_400, "còn 1 phút làm việc", .soon),
      (2_400, 2_400, "đến hạn ngay bây giờ", .soon), (2_430, 2_400, "quá hạn 30 phút làm việc", .overdue),
      (3_400, 2_400, "quá hạn 2 ngày làm việc", .overdue),
    ])
  func terms(_ used: Int, _ total: Int, _ words: String, _ state: TermState) {
    let use = TermUse(used: used, total: total)
    #expect(use.relative == words)
    #expect(use.state == state)
    #expect(Checker.problems(in: termBar(use)) == [])
  }

  @Test("A code may break after its dots and dashes only")
  func codes() {
    #expect(code("H01.9-<1").description == "<code>H01.<wbr>9-<wbr>&lt;1</code>")
  }

  @Test("A QR code is a drawing with words; text too long for one gives none")
  func qrCodes() throws {
    let drawing = try #require(qr("https://a.vn/ho-so/1", "Địa chỉ"))
    #expect(Checker.problems(in: drawing) == [])
    #expect(drawing.description.contains("aria-label=\"Địa chỉ\""))
    #expect(qr(String(repeating: "x", count: 4_000), "") == nil)
  }

  @Test("Addresses are encoded, and a pattern keeps its names")
  func paths() {
    #expect(Paths.dossier("a/b ử?").description == "/ho-so/a%2Fb%20%E1%BB%AD%3F")
    #expect(Paths.dossier(":code").description == "/ho-so/:code")
    #expect(
      Paths.procedures.query("q", "xây nhà").query("x", nil).query("y", "&").description
        == "/thu-tuc?q=x%C3%A2y%20nh%C3%A0&y=%26")
  }

  private func text(_ html: HTML) -> String {
    Tokenizer(html).tokens.map { if case .text(let text) = $0 { text } else { "" } }.joined()
  }
}
