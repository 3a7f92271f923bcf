package import Messaging

extension NoticeKind {
  package static let resultReady = NoticeKind.dossier(
    "result_ready", "Đã có kết quả",
    explanation: "Gửi khi hồ sơ đã có kết quả và chờ người nộp đến nhận.",
    blanks: [.place],
    subject: "Hồ sơ {{code}} đã có kết quả",
    letter: """
      Hồ sơ "{{procedure}}" của bạn đã có kết quả.

      Nơi nhận: {{place}}

      Khi đến nhận, xin mang theo giấy tiếp nhận (hoặc mã hồ sơ) và giấy tờ tùy thân.
      """,
    text: "Hồ sơ {{code}} đã có kết quả. Nơi nhận: {{place}}. Xin mang theo giấy tờ tùy thân.")
}
