package import Markup

/// The document around a page, in two parts: the opening, which is the same for every page of a room and holds the
/// stylesheet, and the rest. The opening is compressed once.
package enum Layout {
  /// A whole document, as a browser gets it; the tokens of its forms are still empty.
  package static func document(_ page: any Page, in frame: Frame) -> HTML {
    Opening.of(page.room).html + rest(of: page, in: frame)
  }

  static func rest(of page: any Page, in frame: Frame) -> HTML {
    let errors = page.errorCount == 0 ? "" : "Lỗi: "
    return """
      <title>\(errors)\(page.title) – Một Cửa \(frame.provinceName)</title>\
      \(description(page.description))</head>
      <body class="\(page.room.rawValue)">
      <a class="skip" href="#noi-dung">Đến nội dung chính</a>
      \(header(page, frame))
      \(if: frame.isDemo, demoBand)\
      \(breadcrumb(page.breadcrumb))\
      <main id="noi-dung" tabindex="-1">
      \(page.body)
      </main>
      \(footer(page, frame))
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

  private static func header(_ page: any Page, _ frame: Frame) -> HTML {
    switch page.room {
    case .portal: PortalFrame.header(section: page.section, frame: frame)
    case .desk: DeskFrame.header(section: page.section, frame: frame)
    }
  }

  private static func footer(_ page: any Page, _ frame: Frame) -> HTML {
    switch page.room {
    case .portal: PortalFrame.footer(frame)
    case .desk: DeskFrame.footer(frame)
    }
  }
}
