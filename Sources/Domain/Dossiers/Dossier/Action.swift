import Agencies
import Identity
import Storage
import Workflow
import WorkingTime

/// What may be done with a dossier, by the names of the API.
package enum Action: String, Codable, Sendable, CaseIterable, Hashable {
  case accept, refuse, requestSupplement, supply, assign, forward, sendBack, consult, answerConsultation
  case requestPayment, confirmPayment, decide, signOff, handOver, withdraw, stop, apologise
  case skip, takeBack, cover

  /// As the button says it.
  package var title: String {
    switch self {
    case .accept: "Tiếp nhận"
    case .refuse: "Từ chối tiếp nhận"
    case .requestSupplement: "Yêu cầu bổ sung"
    case .supply: "Nhận giấy tờ bổ sung"
    case .assign: "Phân công"
    case .forward: "Chuyển bước"
    case .sendBack: "Trả lại bước trước"
    case .consult: "Lấy ý kiến"
    case .answerConsultation: "Trả lời ý kiến"
    case .requestPayment: "Yêu cầu nộp tiền"
    case .confirmPayment: "Xác nhận đã nộp tiền"
    case .decide: "Trình kết quả"
    case .signOff: "Ký duyệt"
    case .handOver: "Trả kết quả"
    case .withdraw: "Rút hồ sơ"
    case .stop: "Dừng giải quyết"
    case .apologise: "Xin lỗi và hẹn lại"
    case .skip: "Bỏ qua bước"
    case .takeBack: "Lấy lại việc vừa chuyển"
    case .cover: "Làm thay người vắng"
    }
  }
}
