import Identity
import Markup

/// Head and foot of the officials' pages: one line, so that the work has the screen.
enum DeskFrame: RoomFrame {
  static func header(of page: any Page, in frame: Frame) -> HTML {
    """
    <header class="top">
    \(wordmark(to: Paths.worklist, province: frame.provinceName))
    \(navigation(of: page, in: frame))
    </header>
    """
  }

  private static func navigation(of page: any Page, in frame: Frame) -> HTML? {
    guard case .officer(let officer) = frame.actor else { return nil }
    return """
      <nav aria-label="Chính"><ul>
      \(each: frame.house.entries(.head, of: .desk, for: frame.actor), { entry in
        "\(navigationLink(entry, isCurrent: isHere(entry, page)))\n"
      })</ul></nav>
      <div class="who"><span>\(officer.name)<small>\(officer.positions.first?.title)</small></span>\(signOutForm)</div>
      """
  }

  /// A page of another area under this roof belongs to the entry that leads there.
  private static func isHere(_ entry: Entry, _ page: any Page) -> Bool {
    page.area == .desk ? entry == page.section : entry.path == page.area.prefix
  }

  static func footer(of page: any Page, in frame: Frame) -> HTML {
    """
    <footer class="bottom"><p>Một Cửa · \(frame.provinceName)\
    \(each: frame.house.entries(.foot, of: .desk, for: frame.actor), { entry in
      " · <a href=\"\(url: entry.path)\">\(entry.label)</a>"
    })</p></footer>
    """
  }
}
