import Markup
import Procedures
import WebShared

struct UnknownProcedurePage: Page {
  var code: String
  var popular: [Procedure]

  var title: String { "Không có thủ tục này" }
  var section: Entry? { .procedures }
  var breadcrumb: [Crumb] { [Crumb("Trang đầu", Paths.home), Crumb("Thủ tục", Paths.procedures)] }

  var body: HTML {
    """
    <h1>\(title)</h1>
    <p class="lead">Chúng tôi không có thủ tục nào mang mã “\(code.prefix(60))”. Có thể mã bị gõ nhầm, hoặc thủ tục đã \
    được bãi bỏ.</p>
    \(searchBox(to: Paths.procedures, "Tìm thủ tục theo tên"))
    <h2>Nhiều người hỏi</h2>
    \(linkList(popular.prefix(5).map { LinkItem($0.shortName, Paths.procedure($0.code)) }))
    """
  }
}
