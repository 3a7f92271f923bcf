package import Messaging

extension NoticeKind {
  package static let supplementRequested = NoticeKind.dossier(
    "supplement_requested", "Yêu cầu bổ sung",
    explanation: "Gửi khi cán bộ yêu cầu bổ sung giấy tờ.",
    blanks: [.missing],
    subject: "Hồ sơ {{code}} cần bổ sung giấy tờ",
    letter: """
      Để giải quyết hồ sơ "{{procedure}}", chúng tôi cần bạn bổ sung:

      {{#missing}}
      - {{.}}
      {{/missing}}

      Trong lúc chờ, thời hạn giải quyết tạm dừng. Bạn bổ sung trực tuyến tại địa chỉ dưới đây, \
      hoặc mang đến nơi đã nộp hồ sơ.
      """,
    text: "Hồ sơ {{code}} cần bổ sung giấy tờ. Xem cần bổ sung gì và nộp tại {{lookup}} hoặc nơi bạn đã nộp hồ sơ.")
}
