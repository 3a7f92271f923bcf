import Messaging

extension Notice.Key {
  /// What the message tells, as the administration calls it.
  var label: String {
    switch self {
    case .oneTimeCode: "Mã xác nhận"
    case .submitted: "Đã nộp trực tuyến"
    case .accepted: "Đã tiếp nhận"
    case .refused: "Không được tiếp nhận"
    case .supplementRequested: "Yêu cầu bổ sung"
    case .supplied: "Đã nhận bổ sung"
    case .feeDue: "Cần nộp phí"
    case .apology: "Xin lỗi, hẹn lại"
    case .redated: "Đổi ngày hẹn do lịch làm việc"
    case .progress: "Tiến độ hồ sơ"
    case .resultReady: "Đã có kết quả"
    case .handedOver: "Đã trả kết quả"
    case .withdrawn: "Đã rút hồ sơ"
    case .stopped: "Dừng giải quyết"
    }
  }
}

extension Message.Channel {
  var label: String {
    switch self {
    case .email: "thư điện tử"
    case .sms: "tin nhắn SMS"
    }
  }
}

/// What a name between {{…}} stands for.
func meaning(ofPlaceholder name: String) -> String {
  switch name {
  case "code": "mã hồ sơ; trong tin mã xác nhận là mã 6 chữ số"
  case "procedure": "tên thủ tục"
  case "agency": "tên cơ quan"
  case "applicant": "tên người nộp"
  case "lookup": "địa chỉ trang tra cứu"
  case "due": "giờ, ngày hẹn trả"
  case "newDue": "giờ, ngày hẹn lại"
  case "reason": "lý do"
  case "missing": "danh sách giấy tờ còn thiếu, viết {{#missing}}{{.}}{{/missing}}"
  case "amount": "số tiền"
  case "step": "tên bước đã xong"
  case "place": "nơi nhận kết quả"
  case "minutes": "số phút mã còn dùng được"
  default: ""
  }
}
