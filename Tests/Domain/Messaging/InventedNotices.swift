import Messaging
import WorkingTime

/// Kinds no feature sends: Messaging knows only what is handed to it.
extension NoticeKind {
  static let arrived = NoticeKind(
    "arrived", "Đã đến", explanation: "Gửi khi sách đã đến.",
    blanks: [.reader, .titles, .fetchBy.whereKnown, .address],
    subject: "Sách của {{reader}} đã đến",
    letter: """
      Chào {{reader}}, có sách "mới":

      {{#titles}}
      - {{.}}
      {{/titles}}
      {{#fetchBy}}

      Hẹn đến lấy: {{fetchBy}}
      {{/fetchBy}}

      Xem tại {{address}}.
      """,
    text: "Sách của {{reader}} đã đến.{{#fetchBy}} Hẹn {{fetchBy}}.{{/fetchBy}} Xem {{address}}")

  static let overdue = NoticeKind(
    "overdue", "Quá hạn", explanation: "Gửi khi sách quá hạn trả.", blanks: [.reader, .fine],
    subject: "Sách quá hạn", letter: "{{reader}} cần nộp {{fine}}.", text: "{{reader}} cần nộp {{fine}}.")

  static let closed = NoticeKind(
    "closed", "Đóng cửa", explanation: "Gửi khi thư viện đóng cửa.", blanks: [], subject: "Đóng cửa",
    letter: "Hôm nay đóng cửa.", text: "Hôm nay đóng cửa.")

  static let pass = pass(validMinutes: 5)
  static let slowPass = pass(validMinutes: 60)

  private static func pass(validMinutes: Int) -> NoticeKind {
    NoticeKind(
      "pass_\(validMinutes)", "Mã vào cửa", explanation: "Gửi khi đứng trước cửa.", blanks: [],
      validMinutes: validMinutes, subject: "Mã", letter: "Mã \(validMinutes)", text: "Mã \(validMinutes)")
  }
}

extension Blank {
  static let reader = Blank("reader", "tên người đọc", example: .text("Nguyễn Thị Lan"))
  static let titles = Blank("titles", "tên sách", example: .list(["Dế Mèn", "Tắt đèn"]))
  static let fetchBy = Blank("fetchBy", "giờ hẹn", example: .moment(Day(2026, 3, 6).at(hour: 17)))
  static let fine = Blank("fine", "tiền phạt", example: .money(1_250_000))
  static let address = Blank("address", "địa chỉ trang", example: .text("thuvien.vn"), filled: .onDelivery)
}

extension Phrasebook {
  static let library = Phrasebook(
    [NoticeGroup("Sách", [.arrived, .overdue]), NoticeGroup("Cửa", [.closed, .pass, .slowPass])], on: [.email, .sms])
}
