import Identity
import Messaging
import Procedures
import Processes
import Rules
import WebShared
import Workflow

/// A process by what it is for.
func processTitle(_ slug: String, _ procedures: [Procedure]) -> String {
  if slug == StandardProcess.slug { return "Quy trình chung" }
  guard let first = procedures.first else { return "Quy trình \(slug)" }
  return procedures.count == 1 ? first.name : "\(first.name) và \(procedures.count - 1) thủ tục khác"
}

extension Step.Kind {
  var label: String {
    switch self {
    case .reception: "Tiếp nhận"
    case .automaticReception: "Tự động tiếp nhận"
    case .work: "Xử lý"
    case .consultation: "Lấy ý kiến"
    case .approval: "Xem xét, duyệt"
    case .signature: "Ký"
    case .issue: "Lấy số, phát hành"
    case .payment: "Người dân nộp tiền"
    case .supplement: "Người dân bổ sung"
    case .leg: "Chờ cơ quan khác"
    case .publication: "Công khai"
    case .delivery: "Trả kết quả"
    }
  }
}

extension Need {
  var label: String {
    switch self {
    case .paper: "Văn bản đính kèm"
    case .reason: "Lý do"
    case .date: "Ngày"
    case .person: "Người làm tiếp"
    case .performer: "Nơi được hỏi"
    }
  }
}

extension Effect {
  var label: String {
    switch self {
    case .message(let word): "Nhắn: \(ProcessWords.messages.first { $0.word == word }?.label ?? word)"
    case .form(let word): "In: \(ProcessWords.forms.first { $0.word == word }?.label ?? word)"
    case .status(let word): "Trạng thái: \(ProcessWords.statuses.first { $0.word == word }?.label ?? word)"
    case .pause: "Tạm dừng thời hạn"
    case .resume: "Cho thời hạn chạy tiếp"
    }
  }
}

/// What a room is called by, whatever its agency writes on the door; an unknown one keeps its short name.
func roomLabel(_ slug: String) -> String {
  switch slug {
  case "agriculture": "nông nghiệp"
  case "construction": "xây dựng, hạ tầng"
  case "culture": "văn hóa"
  case "education": "giáo dục"
  case "expert": "nghiệp vụ"
  case "finance": "tài chính"
  case "health": "y tế"
  case "internal": "nội vụ"
  case "justice": "tư pháp"
  case "land": "địa chính, môi trường"
  case "land-registry": "đăng ký đất đai"
  case "office": "văn phòng"
  case "social": "lao động, xã hội"
  default: "“\(slug)”"
  }
}

/// "2 giờ, ngoài thời hạn, khi cần".
func stepTerm(_ step: Step) -> String {
  let time = step.minutes == 0 ? "phần còn lại" : workingTimeWords(step.minutes)
  return time + (step.runsClock ? "" : ", ngoài thời hạn") + (step.isOptional ? ", khi cần" : "")
}
