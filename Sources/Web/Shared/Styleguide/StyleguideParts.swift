import Markup
import WorkingTime

enum StyleguideParts {
  static let body: HTML = """
    <h2>Thông báo</h2>
    \(notice(.good, "Đã nộp hồ sơ", "<p>Chúng tôi đã gửi mã hồ sơ đến số 0912 345 678.</p>"))
    \(notice(.info, "<p>Bạn có thể nộp tại bất kỳ bộ phận Một cửa nào trong tỉnh.</p>"))
    \(notice(.warn, "Cần bổ sung giấy tờ", "<p>Hãy nộp thêm bản sao giấy kết hôn trước 17:00, thứ Sáu 27/11/2026.</p>"))
    \(notice(.bad, "Chưa nộp được", "<p>Tệp bị hỏng khi gửi. Hãy chọn lại tệp và nộp lần nữa.</p>"))
    <h2>Danh sách</h2>
    \(tabs("Việc", [
      Tab("Của tôi", Paths.styleguide, count: 12), Tab("Đến hạn hôm nay", Paths.lookUp, count: 3, tone: .warn),
      Tab("Quá hạn", Paths.procedures, count: 1, tone: .bad),
    ], current: 0))
    \(table("Việc cần làm", columns, rows))
    \(pager(next: Paths.styleguide.query("sau", "42"), first: Paths.styleguide))
    \(emptyState("Chưa có hồ sơ nào", "Hồ sơ bạn nộp sẽ hiện ở đây.", action: buttonLink("Tìm thủ tục", to: Paths.procedures)))
    \(linkList([
      LinkItem("Đăng ký khai sinh", Paths.procedure("1.001193"), detail: "Cấp xã · trong ngày · không mất phí"),
      LinkItem("Đăng ký kết hôn", Paths.procedure("1.000894"), detail: "Cấp xã · trong ngày · không mất phí"),
    ]))
    \(cards([
      LinkItem("Nộp hồ sơ", Paths.procedures, detail: "Tìm thủ tục, xem cần gì, nộp qua mạng."),
      LinkItem("Tra cứu hồ sơ", Paths.lookUp, detail: "Hồ sơ đang ở đâu, bao giờ xong."),
      LinkItem("Hồ sơ của tôi", Path("/ho-so-cua-toi"), detail: "Những gì bạn đã nộp, và việc bạn cần làm."),
    ]))
    \(definitionList([
      ("Mã hồ sơ", code("000.00.19.H01-261120-0001")), ("Hẹn trả kết quả", dateTime(Day(2026, 11, 25).at(hour: 17))),
      ("Lệ phí", money(20_000)),
    ]))
    \(reviewList([
      ("Họ và tên", "Nguyễn Thị Lan", Paths.styleguide), ("Số điện thoại", "0912 345 678", Paths.styleguide),
    ]))
    <h2>Mã QR</h2>
    <p>\(qr("https://dichvucong.angiang.gov.vn/ho-so/000.00.19.H01-261120-0001", "Địa chỉ tra cứu hồ sơ"))</p>
    \(actions(printButton()))
    """

  private static let columns = [
    Column("Mã hồ sơ"), Column("Thủ tục"), Column("Người nộp"), Column("Thời hạn"), Column("Phí", isNumber: true),
  ]
  private static let rows: [[HTML]] = [
    [
      code("000.00.19.H01-261120-0001"), "Đăng ký khai sinh", "Nguyễn Thị Lan",
      termBar(TermUse(used: 960, total: 2_400)), money(0),
    ],
    [
      code("000.00.19.H01-261118-0014"), "Cấp giấy phép xây dựng nhà ở riêng lẻ", "Trần Văn Bảy",
      termBar(TermUse(used: 2_300, total: 2_400)), money(75_000),
    ],
    [
      code("000.00.19.H01-261102-0003"), "Đăng ký biến động đất đai", "Lê Thị Út",
      termBar(TermUse(used: 3_900, total: 2_400)), money(1_250_000),
    ],
  ]
}
