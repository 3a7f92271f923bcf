package import Messaging

extension NoticeKind {
  package static let supplementRequested = NoticeKind.dossier(
    "supplement_requested", "Yêu cầu bổ sung",
    explanation: "Gửi khi cán bộ yêu cầu bổ sung giấy tờ.",
    blanks: [.missing, .closing],
    subject: "Hồ sơ {{code}} cần bổ sung giấy tờ",
    letter: """
      Để giải quyết hồ sơ "{{procedure}}", chúng tôi cần bạn bổ sung:

      {{#missing}}
      - {{.}}
      {{/missing}}

      Thời gian chờ bổ sung không tính vào thời hạn giải quyết. Bạn bổ sung trực tuyến tại địa chỉ dưới đây, \
      hoặc mang đến nơi đã nộp hồ sơ.
      {{#closing}}

      Sau {{closing}} mà chưa bổ sung, hồ sơ có thể bị đóng.
      {{/closing}}
      """,
    text: """
      Hồ sơ {{code}} cần bổ sung giấy tờ{{#closing}} trước {{closing}}{{/closing}}. Xem và nộp tại {{lookup}} \
      hoặc nơi đã nộp.
      """)
}
