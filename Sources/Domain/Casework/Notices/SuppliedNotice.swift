package import Messaging

extension NoticeKind {
  package static let dossierSupplied = NoticeKind.dossier(
    "supplied", "Đã nhận bổ sung",
    explanation: "Gửi khi giấy tờ bổ sung đã đến, kèm ngày hẹn mới nếu đã có.",
    blanks: [.due.whereKnown],
    subject: "Đã nhận giấy tờ bổ sung cho hồ sơ {{code}}",
    letter: """
      Chúng tôi đã nhận giấy tờ bạn bổ sung cho hồ sơ "{{procedure}}" và tiếp tục giải quyết.
      {{#due}}

      Hẹn trả kết quả: {{due}}
      {{/due}}
      """,
    text: "Đã nhận giấy tờ bổ sung của hồ sơ {{code}}.{{#due}} Hẹn trả kết quả: {{due}}.{{/due}} Tra cứu: {{lookup}}")
}
