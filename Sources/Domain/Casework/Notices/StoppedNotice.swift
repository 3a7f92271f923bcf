package import Messaging

extension NoticeKind {
  package static let dossierStopped = NoticeKind.dossier(
    "stopped", "Dừng giải quyết",
    explanation: "Gửi khi hồ sơ dừng giải quyết, kèm lý do.",
    blanks: [.reason.such(as: "Người nộp không bổ sung giấy tờ trong 15 ngày làm việc.")],
    subject: "Hồ sơ {{code}} dừng giải quyết",
    letter: """
      Hồ sơ "{{procedure}}" của bạn đã dừng giải quyết.

      Lý do: {{reason}}

      Giấy tờ bản chính, nếu có, được trả lại tại nơi đã nộp. Khi đủ điều kiện, bạn có thể nộp hồ sơ mới.
      """,
    text: "Hồ sơ {{code}} đã dừng giải quyết. Xem lý do tại {{lookup}} hoặc hỏi nơi bạn đã nộp hồ sơ.")
}
