import Identity
import Markup

/// Head and foot of the officials' pages: one line, so that the work has the screen.
enum DeskFrame {
  static func header(section: Section?, frame: Frame) -> HTML {
    """
    <header class="top">
    \(wordmark(to: Paths.worklist, province: frame.provinceName))
    \(navigation(section: section, frame: frame))
    </header>
    """
  }

  private static func navigation(section: Section?, frame: Frame) -> HTML? {
    guard case .officer(let officer) = frame.actor else { return nil }
    return """
      <nav aria-label="Chính"><ul>
      \(navigationLink("Việc cần làm", Paths.worklist, isCurrent: section == .worklist))
      \(if: officer.holds(.receptionist), navigationLink("Tiếp nhận", Paths.intake, isCurrent: section == .intake))
      \(if: officer.holds(.receptionist), navigationLink("Trả kết quả", Paths.handover, isCurrent: section == .handover))
      \(navigationLink("Tìm hồ sơ", Paths.deskSearch, isCurrent: section == .search))
      \(navigationLink("Vắng mặt", Paths.absences, isCurrent: section == .absences))
      \(if: officer.administers, navigationLink("Quản trị", Paths.admin, isCurrent: section == .admin))
      </ul></nav>
      <div class="who"><span>\(officer.name)<small>\(officer.positions.first?.title)</small></span>\(signOutForm)</div>
      """
  }

  static func footer(_ frame: Frame) -> HTML {
    """
    <footer class="bottom"><p>Một Cửa · \(frame.provinceName) · <a href="\(url: Paths.home)">Trang của người dân</a>\
    \(seldom(frame))</p></footer>
    """
  }

  /// What an official needs a few times a year.
  private static func seldom(_ frame: Frame) -> HTML? {
    guard case .officer(let officer) = frame.actor else { return nil }
    return """
       · <a href="\(url: Paths.changePassword)">Đổi mật khẩu</a>\
      \(if: officer.holds(.receptionist), " · <a href=\"\(url: Paths.linkPersonalID)\">Gắn số định danh với điện thoại</a>")
      """
  }
}

extension Officer {
  package var administers: Bool { holds(.agencyAdministrator) || holds(.provinceAdministrator) }
}
