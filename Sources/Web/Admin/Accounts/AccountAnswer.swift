/// What was just done to an account: the word in the address after the redirect, and its sentence.
enum AccountAnswer: String, CaseIterable {
  case changed = "da-sua"
  case positionGiven = "da-giao-vi-tri"
  case positionEnded = "da-ket-thuc-vi-tri"
  case disabled = "da-khoa"
  case enabled = "da-mo"
  case tokenRevoked = "da-thu-hoi"

  var sentence: String {
    switch self {
    case .changed: "Đã lưu thông tin."
    case .positionGiven: "Đã giao vị trí. Người này thấy việc của vị trí từ ngày bắt đầu, không cần đăng nhập lại."
    case .positionEnded: "Đã ghi ngày kết thúc vị trí."
    case .disabled: "Đã khóa tài khoản. Người này đã bị đăng xuất ở mọi nơi."
    case .enabled: "Đã mở lại tài khoản."
    case .tokenRevoked: "Đã thu hồi mã truy cập. Phần mềm dùng mã ấy không vào được nữa."
    }
  }
}
