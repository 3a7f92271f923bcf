package import Messaging

extension NoticeKind {
  package static let handedOver = NoticeKind.dossier(
    "handed_over", "Đã trả kết quả",
    explanation: "Gửi khi kết quả đã được trả cho người nộp.",
    subject: "Đã trả kết quả hồ sơ {{code}}",
    letter: """
      Kết quả của hồ sơ "{{procedure}}" đã được trả cho bạn. Cảm ơn bạn đã dùng dịch vụ.

      Nếu bạn chưa nhận được, hoặc kết quả có chỗ sai, xin báo ngay cho nơi đã nộp hồ sơ.
      """,
    text: "Kết quả hồ sơ {{code}} đã được trả. Nếu chưa nhận hoặc có chỗ sai, xin báo nơi bạn đã nộp. Cảm ơn bạn.")
}
