import Language
import Markup
import Procedures
import Rules
import WebShared

/// One question: what do you need to do?
struct HomePage: Page {
  var books: Shelf.Books
  var provinceName: String
  var isCitizen: Bool

  var title: String { "Bạn cần làm gì?" }
  var description: String? {
    "Tìm thủ tục, nộp hồ sơ và theo dõi kết quả tại các cơ quan nhà nước \(provinceName)."
  }

  var body: HTML {
    """
    <div class="hero">
    <h1>\(title)</h1>
    \(searchBox(
      to: Paths.procedures, "Tìm thủ tục",
      hint: "Gõ như bạn vẫn nói, có dấu hay không đều được: khai sinh, sổ đỏ, mở quán, đổi bằng lái.",
      isLarge: true, showsLabel: false))
    </div>
    <div class="columns">
    <section>
    <h2 class="first">Nhiều người hỏi</h2>
    \(linkList(books.popular.prefix(8).map { LinkItem($0.shortName, Paths.procedure($0.code), detail: ProcedureFacts($0).line) }))
    <p><a href="\(url: Paths.procedures)">Xem tất cả \(grouped(books.rules.procedures.count)) thủ tục</a></p>
    </section>
    <div>
    <section class="panel">
    <h2>Hồ sơ của bạn đến đâu?</h2>
    \(LookUpForm(text: "").html)
    </section>
    <section class="panel">
    <h2>Hồ sơ của tôi</h2>
    <p>\(isCitizen ? "Xem mọi hồ sơ bạn đã nộp, việc cần làm và kết quả." : "Đăng nhập bằng số điện thoại để xem mọi hồ sơ bạn đã nộp.")</p>
    \(buttonLink(isCitizen ? "Mở hồ sơ của tôi" : "Đăng nhập", to: Paths.myDossiers, .secondary))
    </section>
    </div>
    </div>
    <section>
    <h2>Theo lĩnh vực</h2>
    <ul class="chips">
    \(each: books.fields.prefix(16), { field in
      "<li><a href=\"\(url: Paths.procedures.query("linh-vuc", field.code))\">\(field.name)</a></li>\n"
    })</ul>
    </section>
    <section>
    <h2>Nộp hồ sơ chỉ cần ba bước</h2>
    <ol class="three">
    <li><b>Tìm thủ tục</b> Xem cần giấy tờ gì, mất bao nhiêu tiền, bao lâu xong.</li>
    <li><b>Nộp một lần</b> Nộp qua mạng, không cần tài khoản; hoặc mang đến Bộ phận Một cửa.</li>
    <li><b>Biết ngày xong</b> Bạn có mã hồ sơ để xem đang ở đâu, và được báo khi có kết quả.</li>
    </ol>
    <p><a href="\(url: Paths.guide)">Đọc hướng dẫn đầy đủ</a></p>
    </section>
    """
  }
}
