package import Messaging

extension NoticeKind {
  package static let dossierAccepted = NoticeKind.dossier(
    "accepted", "Đã tiếp nhận",
    explanation: "Gửi khi hồ sơ được tiếp nhận, kèm ngày hẹn trả kết quả.",
    blanks: [.due],
    subject: "Hồ sơ {{code}} đã được tiếp nhận, hẹn trả {{due}}",
    letter: """
      Hồ sơ "{{procedure}}" của bạn đã được tiếp nhận.

      Mã hồ sơ: {{code}}
      Hẹn trả kết quả: {{due}}

      Nếu cần thêm gì hoặc có kết quả sớm, chúng tôi sẽ báo bạn ngay.
      """,
    text: "Hồ sơ {{code}} đã được tiếp nhận. Hẹn trả kết quả: {{due}}. Tra cứu: {{lookup}}")
}
