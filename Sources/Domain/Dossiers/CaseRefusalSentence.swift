import Rules
package import Workflow

extension CaseRefusal {
  /// What to do, for the one who acts.
  package var sentence: String {
    switch self {
    case .ended: "Hồ sơ đã kết thúc, không thể thao tác thêm."
    case .noSuchStep(let step): "Quy trình không có bước “\(step)”. Hãy tải lại trang."
    case .notOpen: "Bước này không còn chờ xử lý. Hãy tải lại trang để xem bước hiện tại."
    case .notReceived: "Hồ sơ chưa được tiếp nhận. Hãy tiếp nhận trước."
    case .receivedAlready: "Hồ sơ đã được tiếp nhận."
    case .waits(.supplement): "Hồ sơ đang chờ bổ sung. Hãy đợi người nộp bổ sung."
    case .waits(.payment): "Hồ sơ đang chờ nộp tiền. Hãy đợi xác nhận thanh toán."
    case .notWaiting: "Hồ sơ không chờ bổ sung hoặc nộp tiền."
    case .notYours: "Việc này không thuộc phần việc của bạn. Hãy báo lãnh đạo nếu cần giao lại."
    case .heldAlready: "Việc này đã có người nhận. Hãy tải lại trang."
    case .notThisKind: "Không làm được việc này ở bước hiện tại."
    case .choiceNeeded: "Hãy chọn hướng xử lý."
    case .noSuchChoice: "Hướng xử lý này không có. Hãy chọn lại."
    case .conditionFails: "Hồ sơ không thỏa điều kiện của hướng xử lý này. Hãy chọn hướng khác."
    case .badCondition(_, let error): error.sentence
    case .noBranch: "Không có nhánh nào nhận hồ sơ này. Hãy báo quản trị viên sửa quy trình."
    case .notOptional: "Bước này bắt buộc, không thể bỏ qua."
    case .notEarlier: "Chỉ trả lại được về bước đã làm trước đó. Hãy chọn bước khác."
    case .seenAlready: "Người nhận đã mở hồ sơ, không thể lấy lại. Hãy liên hệ người đang giữ."
    case .cannotTakeBack: "Không thể lấy lại thao tác này."
    case .holderPresent: "Người đang giữ không vắng mặt. Hãy nhờ lãnh đạo giao lại."
    case .noSuchQuestion: "Ý kiến này đã được trả lời hoặc không còn cần nữa."
    case .tooEarly: "Chưa đến thời điểm được làm việc này."
    case .supplementUsedUp: "Đã yêu cầu bổ sung đủ số lần cho phép."
    case .apologisedAlready: "Hồ sơ đã được xin lỗi và hẹn lại một lần, không thể hẹn lại nữa."
    case .deadlinePassed: "Đã quá ngày hẹn trả, không còn hẹn lại được."
    case .clockStands: "Thời hạn đang tạm dừng, chưa cần hẹn lại."
    case .decidedAlready: "Hồ sơ đã có quyết định, không thể rút hoặc dừng."
    case .legNotRunning: "Phần việc ở cơ quan kia không còn chạy."
    case .lateAlready: "Việc chậm này đã được ghi nhận."
    case .missing(.paper): "Hãy đính kèm văn bản."
    case .missing(.reason): "Hãy ghi lý do."
    case .missing(.date): "Hãy chọn ngày."
    case .missing(.person): "Hãy chọn người xử lý tiếp."
    case .missing(.performer): "Hãy chọn nơi được hỏi ý kiến."
    case .onlyForYourself: "Bạn chỉ có thể nhận việc này cho mình."
    case .dateNotLater: "Ngày hẹn mới phải sau ngày hẹn cũ. Hãy chọn ngày khác."
    case .impossible: "Hồ sơ đã thay đổi. Hãy tải lại trang."
    }
  }
}
