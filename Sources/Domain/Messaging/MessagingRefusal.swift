package import Agencies

package enum MessagingRefusal: Refusal, Hashable {
  case notADeadLetter
  case letterExpired
  case noSavedTemplate
  case emptyBody
  case longBody(limit: Int)
  case tooManyTags(limit: Int)
  case missingSubject
  /// The channel's title.
  case needlessSubject(on: String)
  case malformedSubject
  case malformedBody(line: Int)

  package var sentence: String {
    switch self {
    case .notADeadLetter: "Không còn tin này. Hãy tải lại danh sách."
    case .letterExpired: "Tin này đã hết hạn, không gửi lại được. Người nhận cần yêu cầu mã mới."
    case .noSavedTemplate: "Mẫu này đang dùng lời văn có sẵn, không có bản nào để thu hồi."
    case .emptyBody: "Hãy nhập nội dung tin."
    case .longBody(let limit): "Nội dung dài quá \(limit) ký tự. Hãy viết ngắn lại."
    case .tooManyTags(let limit): "Nội dung có quá \(limit) chỗ trong dấu {{…}}. Hãy bớt đi."
    case .missingSubject: "Hãy nhập tiêu đề thư."
    case .needlessSubject(let channel): "Gửi bằng \(channel) thì không có tiêu đề. Hãy để trống ô tiêu đề."
    case .malformedSubject: "Tiêu đề có chỗ trong dấu {{…}} viết sai, hoặc bị xuống dòng. Hãy sửa lại trên một dòng."
    case .malformedBody(let line): "Dòng \(line) của nội dung có chỗ trong dấu {{…}} viết sai. Hãy sửa lại."
    }
  }

  package var kind: RefusalKind {
    switch self {
    case .notADeadLetter, .noSavedTemplate: .notFound
    case .letterExpired: .gone
    default: .invalid
    }
  }

  package var field: String? {
    switch self {
    case .missingSubject, .needlessSubject, .malformedSubject: "subject"
    case .emptyBody, .longBody, .tooManyTags, .malformedBody: "body"
    case .notADeadLetter, .letterExpired, .noSavedTemplate: nil
    }
  }
}
