import Identity
import Markup
import Testing
import WebShared
import WorkingTime

@Suite("Reading a form")
struct ReadingTests {
  @Test(
    "A day is read as people write it",
    arguments: [
      ("5/11/1983", "1983-11-05"), ("05-11-1983", "1983-11-05"), ("05.11.1983", "1983-11-05"),
      ("05111983", "1983-11-05"),
      (" 5 / 11 / 1983 ", "1983-11-05"), ("1983-11-05", "1983-11-05"), ("29/2/2024", "2024-02-29"),
      ("29/2/2023", nil), ("31/4/2024", nil), ("5/11/83", nil), ("ngày 5/11/1983", nil), ("", nil), ("5/11", nil),
      ("0/1/2000", nil), ("٥/١١/١٩٨٣", nil), ("5/11/1983/2", nil),
    ] as [(String, String?)])
  func days(_ typed: String, _ day: String?) {
    #expect(Day(typed: typed)?.rawValue == day)
  }

  @Test("Each wrong field gets one sentence that says how to mend it, in the order of reading")
  func errors() {
    var form = FormState(["dien-thoai": "123", "so": "0", "ghi-chu": "abc", "thu": "a@b"])
    _ = form.required("ten", "Nhập họ và tên.")
    _ = form.phone("dien-thoai")
    _ = form.email("thu")
    _ = form.number("so", in: 1...9)
    _ = form.optional("ghi-chu", max: 2)
    let missing: Role? = form.choice("vai", missing: "Chọn vai.")
    #expect(missing == nil)
    #expect(form.errors.list.map(\.field) == ["ten", "dien-thoai", "thu", "so", "ghi-chu", "vai"])
    #expect(form.errors["so"] == "Nhập một số từ 1 đến 9.")
    #expect(throws: FormRefused.self) { try form.check() }
  }

  @Test("A right form reads as values")
  func values() throws {
    var form = FormState([
      "ten": "  Lan ", "dien-thoai": "+84 912.345.678", "so-dinh-danh": "089 183 000123", "phi": "20.000",
      "vai": "leader",
    ])
    #expect(form.required("ten", "") == "Lan")
    #expect(form.phone("dien-thoai")?.rawValue == "0912345678")
    #expect(form.personalID("so-dinh-danh")?.rawValue == "089183000123")
    #expect(form.number("phi", in: 0...1_000_000) == 20_000)
    #expect(form.choice("vai", missing: "") == Role.leader)
    #expect(form.optional("khong-co") == nil)
    try form.check()
  }

  @Test("Fields show their error and what was typed, and are well-formed", arguments: [true, false])
  func fields(_ isWrong: Bool) {
    var form = FormState(["a": "<\"&", "c": "2", "e": "1"])
    if isWrong { for name in ["a", "b", "c", "d", "e", "g", "h"] { form.fail(name, "Sửa \(name) <b>.") } }
    let choices = [Choice("1", "Một", hint: "<i>"), Choice("2", "Hai")]
    let fields: HTML = """
      \(errorSummary(form))\(textField("a", "A", in: form, hint: "x"))\(textArea("b", "B", in: form))
      \(selectField("c", "C", choices, in: form))\(radios("d", "D", choices, in: form))
      \(checkboxes("e", "E", choices, in: form))\(fileField("g", "G", in: form))\(checkbox("h", "H", in: form))
      """
    let page: HTML = """
      <!doctype html><html lang="vi"><head><title>x</title></head><body><main><h1>x</h1>\
      \(WebShared.form(to: Paths.home, fields))</main></body></html>
      """
    #expect(Checker.problems(in: page) == [])
    #expect(page.description.contains("Sửa a &lt;b&gt;.") == isWrong)
    #expect(page.description.contains("value=\"&lt;&quot;&amp;\""))
    #expect(page.description.contains("<option value=\"2\" selected>"))
  }
}
