package import Messaging

extension NoticeGroup {
  package static let signIn = NoticeGroup("Đăng nhập", [.oneTimeCode])
}

extension NoticeKind {
  /// Nobody's business but the recipient's.
  package static let oneTimeCode = NoticeKind(
    "one_time_code", "Mã xác nhận",
    explanation: "Gửi khi người dân đăng nhập bằng số điện thoại hoặc số định danh.",
    blanks: [.digits, .minutes], validMinutes: OneTimeCode.validMinutes,
    subject: "Mã xác nhận của bạn: {{code}}",
    letter: """
      Mã xác nhận của bạn là {{code}}, dùng được trong {{minutes}} phút.

      Đừng đưa mã này cho ai, kể cả người xưng là cán bộ. Nếu bạn không yêu cầu mã, bạn có thể bỏ qua thư này.

      (Thư được gửi tự động, bạn không cần trả lời.)

      """,
    text: "Mã xác nhận Một Cửa của bạn là {{code}}, dùng trong {{minutes}} phút. Đừng đưa mã này cho ai, kể cả cán bộ.")
}

extension Blank {
  fileprivate static let digits = Blank("code", "mã 6 chữ số", example: .text("481920"))
  fileprivate static let minutes = Blank("minutes", "số phút mã còn dùng được", example: .text("5"))
}

extension OneTimeCode {
  /// The message that brings it to the telephone.
  package func message(to phone: PhoneNumber) -> Message {
    Message(
      .oneTimeCode, [.digits: .text(digits), .minutes: .text(String(Self.validMinutes))], to: .sms(phone.rawValue))
  }
}
