package import Messaging

extension NoticeKind {
  package static let dossierRefused = NoticeKind.dossier(
    "refused", "Không được tiếp nhận",
    explanation: "Gửi khi cán bộ không tiếp nhận hồ sơ, kèm lý do.",
    blanks: [.reason.such(as: "Giấy chứng sinh không phải bản chính.")],
    subject: "Hồ sơ {{code}} chưa được tiếp nhận",
    letter: """
      Rất tiếc, hồ sơ "{{procedure}}" của bạn chưa thể được tiếp nhận.

      Lý do: {{reason}}

      Bạn có thể chuẩn bị lại theo lý do trên và nộp hồ sơ mới. Nếu chưa rõ, xin hỏi nơi bạn đã nộp.
      """,
    text: "Hồ sơ {{code}} chưa được tiếp nhận. Xem lý do và cách làm tiếp tại {{lookup}} hoặc hỏi nơi bạn đã nộp.")
}
