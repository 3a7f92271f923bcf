package import Messaging
import WorkingTime

/// What messages about a dossier fill in; the first four and the last stand in every one of them.
extension Blank {
  package static let dossierCode = Blank("code", "mã hồ sơ", example: .text("000.01.21.H01-261120-0007"))
  package static let procedure = Blank("procedure", "tên thủ tục", example: .text("Đăng ký khai sinh"))
  package static let agency = Blank("agency", "tên cơ quan", example: .text("UBND phường Mỹ Bình"))
  package static let applicant = Blank("applicant", "tên người nộp", example: .text("Nguyễn Thị Lan"))

  package static let due = Blank("due", "giờ, ngày hẹn trả", example: .moment(Day(2026, 11, 23).at(hour: 17)))
  package static let newDue = Blank("newDue", "giờ, ngày hẹn lại", example: .moment(Day(2026, 11, 25).at(hour: 17)))
  package static let reason = Blank("reason", "lý do", example: .text("Cần xác minh thêm nơi cư trú."))
  package static let missing = Blank(
    "missing", "danh sách giấy tờ còn thiếu, viết {{#missing}}{{.}}{{/missing}}",
    example: .list(["Giấy chứng sinh (bản chính)", "Giấy đăng ký kết hôn của cha mẹ"]))
  static let closing = Blank(
    "closing", "giờ, ngày mà quá lúc đó chưa bổ sung thì có thể bị đóng",
    example: .moment(Day(2026, 12, 11).at(hour: 9)), filled: .sometimes)
  /// Fee and charge together.
  package static let amount = Blank("amount", "số tiền", example: .money(20_000))
  package static let step = Blank("step", "tên bước đã xong", example: .text("Xác minh nơi cư trú"))
  package static let place = Blank(
    "place", "nơi nhận kết quả", example: .text("Bộ phận Một cửa UBND phường Mỹ Bình"))

  /// The same place, with an example of its own.
  func such(as text: String) -> Blank { Blank(name, meaning, example: .text(text), filled: filled) }
}
