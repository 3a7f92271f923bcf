package import Agencies

package enum CatalogueRefusal: Refusal, Hashable {
  case unknownProcedure(String)
  case faultyProcess(String)
  case notYourCalendar
  case notYourProcedure
  case nothingChanges
  case noReasonForDay
  case announcedAsWhole(year: Int)

  package var sentence: String {
    switch self {
    case .unknownProcedure(let code):
      "Không có thủ tục mang mã “\(code)”. Hãy kiểm tra lại mã hoặc tìm theo tên thủ tục."
    case .faultyProcess(let slug):
      "Quy trình “\(slug)” có bước không dẫn tới đâu hoặc không có người làm. Hãy sửa rồi công bố lại."
    case .notYourCalendar:
      "Lịch nghỉ chung do quản trị viên của tỉnh đặt; giờ làm việc do quản trị viên của chính cơ quan đó đặt."
    case .notYourProcedure: "Cách tính thời hạn của thủ tục do quản trị viên của tỉnh đặt."
    case .nothingChanges: "Lịch đã đúng như vậy rồi, không có gì để lưu."
    case .announcedAsWhole(let year):
      """
      Ngày 1/1 đi cùng lịch cả năm \(year): lịch chưa công bố thì không ghi riêng ngày này được, đã công bố thì không \
      bỏ được.
      """
    case .noReasonForDay: "Hãy ghi lý do, ví dụ “Nghỉ bù Giỗ Tổ” hoặc số công văn hoán đổi ngày."
    }
  }

  package var kind: RefusalKind {
    switch self {
    case .unknownProcedure: .notFound
    case .faultyProcess, .noReasonForDay: .invalid
    case .notYourCalendar, .notYourProcedure: .notAllowed
    case .nothingChanges, .announcedAsWhole: .conflict
    }
  }

  package var field: String? { self == .noReasonForDay ? "reason" : nil }
}
