package import Agencies

package enum CatalogueRefusal: Refusal, Hashable {
  case unknownProcedure(String)
  case faultyProcess(String)
  case notYourCalendar
  case notYourProcedure
  case nothingChanges
  case noReasonForDay
  case announcedAsWhole(year: Int)
  case notYourProcess
  case noDraft(String)
  case draftThere(String)
  case draftChanged(by: String)
  case draftFaults([String])
  case badSlug
  case dayIsOver
  case lastVersion

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
    case .notYourProcess:
      "Quy trình dùng chung cho nhiều cơ quan do quản trị viên của tỉnh sửa. Hãy gửi đề nghị cho quản trị viên của tỉnh."
    case .noDraft(let slug): "Quy trình “\(slug)” không có bản nháp nào. Hãy chép một bản ra để sửa."
    case .draftThere(let slug): "Quy trình “\(slug)” đang có bản nháp. Hãy sửa tiếp bản nháp đó hoặc bỏ nó trước."
    case .draftChanged(let name):
      "\(name) vừa sửa bản nháp này. Những gì bạn nhập vẫn còn ở đây: hãy xem lại bản nháp rồi bấm lưu lần nữa."
    case .draftFaults(let sentences):
      "Chưa công bố được: \(sentences.count) chỗ phải sửa. \(sentences.prefix(20).joined(separator: " "))"
    case .badSlug:
      "Tên ngắn chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối, từ 2 đến 60 ký tự. Ví dụ: cap-phep-rieng."
    case .dayIsOver: "Ngày áp dụng đã qua. Hãy chọn hôm nay hoặc một ngày sau."
    case .lastVersion: "Không còn bản nào khác thay thế từ ngày đó. Hãy công bố bản mới trước khi ngừng bản này."
    }
  }

  package var kind: RefusalKind {
    switch self {
    case .unknownProcedure, .noDraft: .notFound
    case .faultyProcess, .noReasonForDay, .draftFaults, .badSlug, .dayIsOver: .invalid
    case .notYourCalendar, .notYourProcedure, .notYourProcess: .notAllowed
    case .nothingChanges, .announcedAsWhole, .draftThere, .draftChanged, .lastVersion: .conflict
    }
  }

  package var field: String? {
    switch self {
    case .noReasonForDay: "reason"
    case .badSlug: "slug"
    case .dayIsOver: "from"
    default: nil
    }
  }
}
