import Identity
import Markup

/// Head and foot of the citizens' pages.
enum PortalFrame {
  static func header(section: Section?, frame: Frame) -> HTML {
    """
    <header class="top"><div class="wide">
    \(wordmark(to: Paths.home, province: frame.provinceName))
    <nav aria-label="Chính"><ul>
    \(navigationLink("Thủ tục", Paths.procedures, isCurrent: section == .procedures))
    \(navigationLink("Tra cứu hồ sơ", Paths.lookUp, isCurrent: section == .lookUp))
    \(account(section: section, frame: frame))
    </ul></nav>
    </div></header>
    """
  }

  private static func account(section: Section?, frame: Frame) -> HTML {
    switch frame.actor {
    case .citizen:
      """
      \(navigationLink("Hồ sơ của tôi", Paths.myDossiers, isCurrent: section == .myDossiers))
      <li>\(signOutForm)</li>
      """
    case .officer: navigationLink("Bàn làm việc", Paths.worklist, isCurrent: false)
    case .visitor, .system: navigationLink("Đăng nhập", Paths.signIn, isCurrent: section == .signIn)
    }
  }

  static func footer(_ frame: Frame) -> HTML {
    """
    <footer class="bottom"><div class="wide">
    <p><b>Một Cửa</b> – nộp hồ sơ và theo dõi kết quả tại các cơ quan nhà nước \(frame.provinceName).</p>
    <ul>
    <li><a href="\(url: Paths.procedures)">Tất cả thủ tục</a></li>
    <li><a href="\(url: Paths.guide)">Hướng dẫn</a></li>
    <li><a href="\(url: Paths.privacy)">Ai xem hồ sơ của bạn</a></li>
    <li><a href="\(url: Paths.accessibility)">Trợ năng</a></li>
    <li><a href="\(url: Paths.worklist)">Dành cho cán bộ</a></li>
    </ul>
    </div></footer>
    """
  }
}

let signOutForm: HTML = """
  <form method="post" action="/dang-xuat">\(csrfField)<button type="submit" class="link">Đăng xuất</button></form>
  """
