import Identity
import WebShared

/// The parts of the administration, as the line of links above each of its pages.
extension Entry {
  static let overview = part("Tổng quan", Paths.admin, 10)
  static let accounts = part(
    "Tài khoản", Paths.adminAccounts, 20, "Ai được vào, giữ vị trí nào, đặt lại mật khẩu, cấp mã cho phần mềm.")
  static let procedures = part("Thủ tục", Paths.adminProcedures, 30, "Thời hạn, quy trình, giấy tờ đang áp dụng.")
  static let processes = part(
    "Quy trình", Paths.adminProcesses, 40, "Các bước của từng thủ tục: sửa, thử, công bố.")
  static let units = part("Cơ quan, đơn vị", Paths.adminUnits, 50, "Cơ quan trong tỉnh và đơn vị bên trong.")
  static let calendar = part(
    "Lịch làm việc", Paths.adminCalendar, 60,
    "Ngày nghỉ, ngày làm bù của từng năm, kèm âm lịch; hồ sơ nào đổi ngày hẹn.")
  static let hours = part(
    "Giờ làm việc", Paths.adminHours, 70, "Buổi làm việc của tỉnh, cơ quan, đơn vị; ngày đóng cửa vì bão.")
  static let numbers = part(
    "Số liệu ngày", Paths.adminDay, 80, "Tiếp nhận, giải quyết, đang làm, quá hạn của từng cơ quan.")

  // Messages hold telephone numbers of the whole province.
  static let letters = Entry(
    "Tin không gửi được", Paths.adminDeadLetters, in: .administration, order: 90, for: .role(.provinceAdministrator),
    detail: "Tin đã thử nhiều lần mà chưa tới người nhận.")
  static let templates = Entry(
    "Mẫu tin", Paths.adminTemplates, in: .administration, order: 100, for: .role(.provinceAdministrator),
    detail: "Lời văn của thư và tin nhắn gửi cho người dân.")

  /// The way in, among the work of the desk.
  static let administration = Entry("Quản trị", Paths.admin, in: .desk, order: 60, for: .administrator)

  private static func part(_ label: String, _ path: Path, _ order: Int, _ detail: String? = nil) -> Entry {
    Entry(label, path, in: .administration, order: order, for: .administrator, detail: detail)
  }
}
