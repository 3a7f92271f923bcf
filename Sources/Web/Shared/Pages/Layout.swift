package import Markup

/// The document around a page, in two parts: the opening, which is the same for every page of a room and holds the
/// stylesheet, and the rest. The opening is compressed once.
package enum Layout {
  /// A whole document, as a browser gets it; the tokens of its forms are still empty.
  package static func document(_ page: any Page, in frame: Frame) -> HTML {
    frame.house.opening(of: page.area.room).html + rest(of: page, in: frame)
  }

  static func rest(of page: any Page, in frame: Frame) -> HTML {
    let errors = page.errorCount == 0 ? "" : "Lỗi: "
    return """
      <title>\(errors)\(page.title) – Một Cửa \(frame.provinceName)</title>\
      \(description(page.description))</head>
      <body class="\(page.area.room.name)">
      <a class="skip" href="#noi-dung">Đến nội dung chính</a>
      \(page.area.room.frame.header(of: page, in: frame))
      \(if: frame.isDemo, demoBand)\
      \(breadcrumb(page.breadcrumb))\
      <main id="noi-dung" tabindex="-1">
      \(areaLine(page, frame))\(page.body)
      </main>
      \(page.area.room.frame.footer(of: page, in: frame))
      </body>
      </html>

      """
  }

  private static func description(_ text: String?) -> HTML? {
    text.map { "\n<meta name=\"description\" content=\"\($0)\">" }
  }

  private static let demoBand: HTML = """
    <aside class="demo-band" aria-label="Bản dùng thử">Bản dùng thử. Người và hồ sơ ở đây không có thật.</aside>

    """

  /// The parts of an area, above each page that belongs to one of them.
  private static func areaLine(_ page: any Page, _ frame: Frame) -> HTML? {
    guard let line = page.area.line, let section = page.section else { return nil }
    let entries = frame.house.entries(.head, of: page.area, for: frame.actor)
    guard let here = entries.firstIndex(of: section) else { return nil }
    return "\(tabs(line, entries.map { Tab($0.label, $0.path) }, current: here))\n"
  }
}
