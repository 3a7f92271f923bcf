package import Messaging

extension NoticeKind {
  package static let progress = NoticeKind.dossier(
    "progress", "Tiến độ hồ sơ",
    explanation: "Gửi khi xong một bước mà quy trình muốn báo cho người nộp.",
    blanks: [.step],
    subject: "Hồ sơ {{code}}: đã xong bước {{step}}",
    letter: """
      Hồ sơ "{{procedure}}" của bạn đã xong bước: {{step}}.

      Bạn chưa phải làm gì thêm. Khi có kết quả, bạn sẽ được báo.
      """,
    text: "Hồ sơ {{code}} đã xong bước: {{step}}. Tra cứu: {{lookup}}")
}
