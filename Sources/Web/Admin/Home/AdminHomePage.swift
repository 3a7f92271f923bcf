import Identity
import Language
import Markup
import WebShared
import WorkingTime

struct AdminHomePage: Page {
  var officer: Officer
  var today: Day
  var rows: [NumberRow]
  var hasDeadLetters: Bool
  /// Messages wait for another attempt.
  var hasStalledMessages = false
  /// The parts of the administration that are open to the officer.
  var parts: [Entry]
  /// Rows that the jobs of the program could not do; nil for whom they are none of their business.
  var failingRows: Int?

  var title: String { "Quản trị" }
  var area: Area { .administration }
  var section: Entry? { .overview }

  var body: HTML {
    """
    <h1>\(title)</h1>
    \(if: hasDeadLetters, notice(
      .warn, "Có tin không gửi được cho người dân",
      "<p><a href=\"\(url: Paths.adminDeadLetters)\">Xem và gửi lại</a></p>"))\
    \(if: hasStalledMessages, notice(
      .warn, "Có tin chưa gửi được, đang chờ gửi lại",
      "<p><a href=\"\(url: Paths.adminDeadLetters)\">Xem lý do</a></p>"))\
    \(if: (failingRows ?? 0) > 0, notice(
      .warn, "\(grouped(failingRows ?? 0)) việc tự chạy bị lỗi",
      "<p><a href=\"\(url: Paths.adminJobs)\">Xem lý do và thử lại</a></p>"))
    <h2>Hôm nay, \(DateText.long(today))</h2>
    \(totals(of: rows))
    <p><a href="\(url: Paths.adminDay)">Xem từng cơ quan</a></p>
    <h2>Việc quản trị</h2>
    \(cards(parts.compactMap { part in part.detail.map { LinkItem(part.label, part.path, detail: "\($0)") } }))\
    \(if: failingRows == 0, "<p><a href=\"\(url: Paths.adminJobs)\">Việc tự chạy</a>: không có việc nào bị lỗi.</p>")
    """
  }
}
