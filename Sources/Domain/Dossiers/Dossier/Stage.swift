import Agencies
import Identity
import Storage
import Workflow
import WorkingTime

/// Where a dossier stands. The ten statuses of the national portal are these stages under their numbers: derived by the
/// process, never typed in.
package enum Stage: String, Codable, Sendable, CaseIterable, Hashable {
  case submitted, received, refused, processing
  case awaitingSupplement = "awaiting_supplement"
  case awaitingPayment = "awaiting_payment"
  case withdrawn, stopped, decided, returned

  /// 1 Mới đăng ký … 10 Đã trả kết quả.
  package var nationalStatus: Int {
    switch self {
    case .submitted: 1
    case .received: 2
    case .refused: 3
    case .processing: 4
    case .awaitingSupplement: 5
    case .awaitingPayment: 6
    case .withdrawn: 7
    case .stopped: 8
    case .decided: 9
    case .returned: 10
    }
  }

  package var title: String {
    switch self {
    case .submitted: "Mới đăng ký"
    case .received: "Được tiếp nhận"
    case .refused: "Không được tiếp nhận"
    case .processing: "Đang xử lý"
    case .awaitingSupplement: "Yêu cầu bổ sung giấy tờ"
    case .awaitingPayment: "Yêu cầu thực hiện nghĩa vụ tài chính"
    case .withdrawn: "Công dân yêu cầu rút hồ sơ"
    case .stopped: "Dừng xử lý"
    case .decided: "Đã xử lý xong"
    case .returned: "Đã trả kết quả"
    }
  }

  /// Nothing more will happen.
  package var isEnd: Bool { [.refused, .withdrawn, .stopped, .returned].contains(self) }

  /// The work waits for the citizen.
  package var isWaiting: Bool { self == .awaitingSupplement || self == .awaitingPayment }
}
