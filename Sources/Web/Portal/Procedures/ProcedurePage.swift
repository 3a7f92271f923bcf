import Agencies
import Forms
import Markup
import Procedures
import WebShared
import WorkingTime

/// A procedure. The first look answers: what do I bring, what does it cost, how long does it take, where do I go.
struct ProcedurePage: Page {
  var procedure: Procedure
  var books: Shelf.Books
  var today: Day

  var title: String { procedure.plainName }
  var description: String? {
    "\(procedure.plainName.prefix(100)): giấy tờ cần có, phí, thời gian, nơi nộp."
  }
  var section: Entry? { .procedures }
  var breadcrumb: [Crumb] {
    var crumbs = [Crumb("Trang đầu", Paths.home), Crumb("Thủ tục", Paths.procedures)]
    if let code = procedure.fieldCode, let name = books.fieldNames[code] {
      crumbs.append(Crumb(name, Paths.procedures.query("linh-vuc", code)))
    }
    return crumbs
  }
  private var facts: ProcedureFacts { ProcedureFacts(procedure) }

  var body: HTML {
    """
    <h1\(attribute: "class", title.count > 120 ? "long" : nil)>\(title)</h1>
    <dl class="answers">
    <div><dt>Bao lâu</dt><dd>\(facts.term)</dd></div>
    <div><dt>Bao nhiêu tiền</dt><dd>\(facts.fee)</dd></div>
    <div><dt>Ở đâu</dt><dd>\(facts.place)</dd></div>
    </dl>
    \(if: procedure.termBasis == .assumed, assumption)
    \(way)
    <div class="columns">
    <section><h2>Bạn cần chuẩn bị</h2>
    \(PaperList(procedure: procedure).html)
    \(questions)</section>
    <div>
    <section class="panel"><h2>Phí, lệ phí</h2>\(fee)</section>
    <section class="panel" id="noi-nop"><h2>Nơi nộp</h2>\(PlacesOfProcedure(procedure: procedure, books: books, today: today).html)</section>
    \(procedure.resultText.map { "<section class=\"panel\"><h2>Kết quả bạn nhận</h2><p>\($0)</p></section>" })
    </div>
    </div>
    <section><h2>Hồ sơ được giải quyết thế nào</h2>
    \(ProcessOfProcedure(procedure: procedure, rules: books.rules, today: today).html)</section>
    <p class="detail">Mã thủ tục <code>\(procedure.code)</code>\(procedure.sector.map { " · \($0)" })</p>
    """
  }

  private var way: HTML {
    procedure.isOnline
      ? """
      \(actions(buttonLink("Nộp trực tuyến", to: Paths.submit(procedure.code)), "<span>hoặc mang hồ sơ đến <a href=\"#noi-nop\">Bộ phận Một cửa</a></span>"))
      """
      : notice(
        .info, "Thủ tục này nộp tại Bộ phận Một cửa",
        """
        <p>Hiện chưa nhận hồ sơ qua mạng. Bạn mang giấy tờ ở dưới đến <a href="#noi-nop">nơi nộp</a>, hoặc gửi qua \
        bưu điện.</p>
        """)
  }

  private var assumption: HTML {
    notice(
      .warn, "Thời gian ở đây là ước tính",
      """
      <p>Danh mục thủ tục không ghi thời hạn. Chúng tôi tạm tính \(procedure.term.words). Ngày hẹn chính xác có trên giấy \
      tiếp nhận hồ sơ.</p>
      """)
  }

  private var fee: HTML {
    """
    <p>\(procedure.feeAmount.map { money($0) })\(if: procedure.feeAmount == nil && procedure.feeText == nil, """
      Danh mục thủ tục không ghi mức phí. Cơ quan sẽ cho bạn biết số tiền khi nhận hồ sơ.
      """)\((isFree ? nil : procedure.feeText).map { procedure.feeAmount == nil ? "\($0.firstLetterLarge)." : " <small>(\($0))</small>" })</p>
    """
  }

  private var isFree: Bool { procedure.feeAmount == 0 }

  private var questions: HTML? {
    guard procedure.isOnline, procedure.form != .plain else { return nil }
    return details(
      "Tờ khai trực tuyến hỏi những gì",
      """
      <ul>\(each: procedure.form.questions, { "<li>\($0.label)\(if: !$0.isRequired, " <small>(không bắt buộc)</small>")</li>" })</ul>
      """)
  }
}
