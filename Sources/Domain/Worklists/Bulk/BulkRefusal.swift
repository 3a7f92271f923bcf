package import Agencies

/// Why many dossiers cannot be done together.
package enum BulkRefusal: Refusal, Hashable {
  case tooManyAtOnce
  case notTogether
  case sentAlready

  package var sentence: String {
    switch self {
    case .tooManyAtOnce: "Mỗi lần chỉ làm được tối đa \(Bulk.most) hồ sơ. Hãy chia thành nhiều lần."
    case .notTogether:
      "Bước này cần giấy tờ, ngày hoặc người xử lý riêng cho từng hồ sơ. Hãy mở hồ sơ để làm."
    case .sentAlready:
      "Danh sách này đã được gửi một lần với lựa chọn khác. Hãy về danh sách việc và chọn lại các hồ sơ còn lại."
    }
  }

  package var kind: RefusalKind {
    switch self {
    case .tooManyAtOnce: .invalid
    case .notTogether, .sentAlready: .conflict
    }
  }
}
