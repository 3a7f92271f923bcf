import Identity
import Markup
import WebShared
import WorkingTime

struct AdminHomePage: Page {
  var officer: Officer
  var today: Day
  var rows: [NumberRow]
  var hasDeadLetters: Bool
  /// Rows that the jobs of the program could not do; nil for whom they are none of their business.
  var failingRows: Int?

  var title: String { "Quản trị" }
  var room: Room { .desk }
  var section: Section? { .admin }

  var body: HTML {
    """
    \(AdminTab.line(current: .home, for: officer))
    <h1>\(title)</h1>
    \(if: hasDeadLetters, notice(
      .warn, "Có tin không gửi được cho người dân",
      "<p><a href=\"\(url: Paths.adminDeadLetters)\">Xem và gửi lại</a></p>"))\
    \(if: (failingRows ?? 0) > 0, notice(
      .warn, "\(grouped(failingRows ?? 0)) việc tự chạy bị lỗi",
      "<p><a href=\"\(url: Paths.adminJobs)\">Xem lý do và thử lại</a></p>"))
    <h2>Hôm nay, \(DateText.long(today))</h2>
    \(totals(of: rows))
    <p><a href="\(url: Paths.adminDay)">Xem từng cơ quan</a></p>
    <h2>Việc quản trị</h2>
    \(cards(AdminTab.allCases.filter { $0 != .home && $0.isOpen(to: officer) }.map { LinkItem($0.label, $0.path, detail: $0.detail) }))\
    \(if: failingRows == 0, "<p><a href=\"\(url: Paths.adminJobs)\">Việc tự chạy</a>: không có việc nào bị lỗi.</p>")
    """
  }
}

extension AdminTab {
  fileprivate var detail: HTML {
    switch self {
    case .home: ""
    case .accounts: "Ai được vào, giữ vị trí nào, đặt lại mật khẩu, cấp mã cho phần mềm."
    case .procedures: "Thời hạn, quy trình, giấy tờ đang áp dụng."
    case .processes: "Các bước của từng thủ tục: sửa, thử, công bố."
    case .units: "Cơ quan trong tỉnh và đơn vị bên trong."
    case .calendar: "Ngày nghỉ, ngày làm bù của từng năm, kèm âm lịch; hồ sơ nào đổi ngày hẹn."
    case .hours: "Buổi làm việc của tỉnh, cơ quan, đơn vị; ngày đóng cửa vì bão."
    case .numbers: "Tiếp nhận, giải quyết, đang làm, quá hạn của từng cơ quan."
    case .letters: "Tin đã thử nhiều lần mà chưa tới người nhận."
    case .templates: "Lời văn của thư và tin nhắn gửi cho người dân."
    }
  }
}
