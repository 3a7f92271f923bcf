import Language
import Markup
import Testing

@Suite("The checker")
struct CheckerTests {
  @Test(
    "Finds what is wrong",
    arguments: [
      ("<p>", "<p> is never closed"),
      ("</p>", "</p> without a start"),
      ("<p><b></p></b>", "</p> where </b> belongs"),
      ("<br></br>", "</br> of a void element"),
      ("<div/>", "<div/> closes itself outside a drawing"),
      ("<p class=x></p>", "class in <p> is not in double quotes"),
      ("<p class=\"a\" class=\"b\"></p>", "class twice in <p>"),
      ("<p class=\"a\"lang=\"vi\"></p>", "no space before lang in <p>"),
      ("<p id=\"a\"></p><p id=\"a\"></p>", "id a twice"),
      ("<p>a & b</p>", "not a character reference: & b"),
      ("<p>&unknown;</p>", "not a character reference: &unknown;"),
      ("<p>a > b</p>", "a bare > in text: a > b"),
      ("<p>a < b</p>", "a bare < in text"),
      ("<p title=\"a", "the value of title in <p> never ends"),
      ("<!-- x", "a comment never ends"),
      ("<p><div></div></p>", "block <div> inside <p>"),
      ("<ul><p>x</p></ul>", "<p> inside <ul>"),
      ("<ul>x</ul>", "text inside <ul>: x"),
      ("<div><li>x</li></div>", "<li> inside <div>"),
      ("<a href=\"/\"><b><a href=\"/\">x</a></b></a>", "<a> inside <a>"),
      ("<a href=\"/\"><button type=\"submit\">x</button></a>", "<button> inside <a>"),
      ("<a>x</a>", "<a> without href"),
      ("<button>x</button>", "<button> without type"),
      ("<img src=\"/a.png\" width=\"1\" height=\"1\">", "<img> without alt"),
      ("<p style=\"color:red\">x</p>", "style in <p> breaks the page's policy"),
      ("<p onclick=\"x()\">x</p>", "onclick in <p> breaks the page's policy"),
      ("<a href=\"javascript:x\">x</a>", "unsafe href in <a>: javascript:x"),
      ("<p id=\"a b\">x</p>", "id=\"a b\" in <p>"),
    ] as [(HTML, String)])
  func finds(_ html: HTML, _ problem: String) {
    #expect(Checker.problems(in: html).contains(problem), "\(Checker.problems(in: html))")
  }

  @Test("Finds a form inside a form")
  func nestedForms() {
    let form: HTML = "<form method=\"post\" action=\"/\"><form method=\"post\" action=\"/\"></form></form>"
    #expect(Checker.problems(in: form).contains("<form> inside <form>"))
  }

  @Test(
    "In a whole document, references must point at something and controls must have labels",
    arguments: [
      ("<label for=\"x\">x</label>", "for in <label> points at #x, which is not there"),
      ("<p aria-describedby=\"x\">x</p>", "aria-describedby in <p> points at #x, which is not there"),
      ("<a href=\"#x\">x</a>", "href in <a> points at #x, which is not there"),
      ("<input name=\"ten\">", "ten has no label"),
      ("<h1>x</h1>", "not exactly one h1"),
      ("<h3>x</h3>", "h3 follows h1"),
      ("<main>x</main>", "2 main parts"),
    ] as [(HTML, String)])
  func document(_ content: HTML, _ problem: String) {
    #expect(Checker.problems(in: document(content)).contains(problem), "\(Checker.problems(in: document(content)))")
  }

  @Test("Has nothing to say about good markup")
  func good() {
    let content: HTML = """
      <p>a &amp; b &#39;&nbsp;<br>c</p>
      <form method="get" action="/tim"><label for="q">Tìm</label><input id="q" name="q" required>
      <label>Ô <input type="checkbox" name="o" checked></label><input type="hidden" name="h"></form>
      <table><caption>x</caption><thead><tr><th scope="col">x</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table>
      <svg viewBox="0 0 1 1" aria-hidden="true"><path d="M0 0"/></svg><dl><div><dt>a</dt><dd>b</dd></div></dl>
      <fieldset><legend><h2>x</h2></legend></fieldset><a href="#q">q</a>
      """
    #expect(Checker.problems(in: document(content)) == [])
  }

  @Test("Survives any bytes", arguments: 0..<300)
  func survives(_ seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let pieces: [HTML] = [
      "<", ">", "/", "!", "--", "\"", "=", "&", ";", "#", "p", " ", "style", "\n", "svg", "<p ", "</",
    ]
    let html = (0..<20).map { _ in pieces[Int(random.next() % UInt64(pieces.count))] }.joined()
    _ = Checker.problems(in: html)
  }

  private func document(_ content: HTML) -> HTML {
    """
    <!doctype html><html lang="vi"><head><title>x</title></head><body><main><h1>x</h1>\(content)</main></body></html>
    """
  }
}
