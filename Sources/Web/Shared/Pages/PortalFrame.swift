import Identity
import Markup

/// Head and foot of the citizens' pages.
enum PortalFrame: RoomFrame {
  static func header(of page: any Page, in frame: Frame) -> HTML {
    """
    <header class="top"><div class="wide">
    \(wordmark(to: Paths.home, province: frame.provinceName))
    <nav aria-label="Chính"><ul>
    \(each: frame.house.entries(.head, of: .portal, for: frame.actor), { entry in
      "\(navigationLink(entry, isCurrent: entry == page.section))\n"
    })\(signOut(frame.actor))</ul></nav>
    </div></header>
    """
  }

  /// Officials sign out at their desk.
  private static func signOut(_ actor: Actor) -> HTML? {
    guard case .citizen = actor else { return nil }
    return "<li>\(signOutForm)</li>\n"
  }

  static func footer(of page: any Page, in frame: Frame) -> HTML {
    """
    <footer class="bottom"><div class="wide">
    <p><b>Một Cửa</b> – nộp hồ sơ và theo dõi kết quả tại các cơ quan nhà nước \(frame.provinceName).</p>
    <ul>
    \(each: frame.house.entries(.foot, of: .portal, for: frame.actor), { entry in
      "<li><a href=\"\(url: entry.path)\">\(entry.label)</a></li>\n"
    })</ul>
    </div></footer>
    """
  }
}

let signOutForm: HTML = """
  <form method="post" action="\(url: Paths.signOut)">\(csrfField)<button type="submit" class="link">Đăng xuất</button></form>
  """
