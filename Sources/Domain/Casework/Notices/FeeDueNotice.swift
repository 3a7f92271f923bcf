package import Messaging

extension NoticeKind {
  package static let feeDue = NoticeKind.dossier(
    "fee_due", "Cần nộp phí",
    explanation: "Gửi khi hồ sơ chờ người nộp đóng phí, lệ phí.",
    blanks: [.amount],
    subject: "Hồ sơ {{code}} cần nộp {{amount}}",
    letter: """
      Để tiếp tục giải quyết hồ sơ "{{procedure}}", bạn cần nộp phí, lệ phí: {{amount}}.

      Bạn nộp tại nơi đã nộp hồ sơ hoặc theo hướng dẫn ở địa chỉ dưới đây. Nộp xong, hồ sơ được giải quyết tiếp ngay.
      """,
    text: "Hồ sơ {{code}} cần nộp phí, lệ phí {{amount}}. Xem cách nộp tại {{lookup}}")
}
