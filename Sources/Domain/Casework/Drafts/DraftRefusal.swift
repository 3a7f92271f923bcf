package import Agencies
import Dossiers
import Identity
import Storage
import Workflow
import WorkingTime

package enum DraftRefusal: Refusal, Hashable {
  case unknown
  case notYours
  case alreadySubmitted
  case tooMuch
  case tooManyFiles

  package var sentence: String {
    switch self {
    case .unknown:
      "Bản khai này không còn nữa. Bản khai chưa nộp được giữ 30 ngày. Bạn hãy bắt đầu lại từ trang thủ tục."
    case .notYours:
      "Bản khai này chỉ mở được trên máy đã bắt đầu nó, hoặc khi đăng nhập bằng tài khoản đã bắt đầu nó."
    case .alreadySubmitted: "Hồ sơ này đã nộp rồi nên không sửa bản khai được nữa."
    case .tooMuch: "Nội dung khai dài quá. Hãy viết ngắn hơn; nội dung dài bạn gửi thành tệp đính kèm."
    case .tooManyFiles: "Mỗi hồ sơ chỉ nhận \(SubmissionDraft.mostFiles) tệp, tổng cộng 200 MB. Hãy bỏ bớt tệp."
    }
  }

  package var kind: RefusalKind {
    switch self {
    case .unknown: .notFound
    case .notYours: .notAllowed
    case .alreadySubmitted: .conflict
    case .tooMuch, .tooManyFiles: .invalid
    }
  }
}
