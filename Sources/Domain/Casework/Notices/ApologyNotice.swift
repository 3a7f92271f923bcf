package import Messaging

extension NoticeKind {
  package static let apology = NoticeKind.dossier(
    "apology", "Xin lỗi, hẹn lại",
    explanation: "Gửi khi cơ quan xin lỗi vì trễ hẹn và hẹn lại ngày trả.",
    blanks: [.reason, .due, .newDue],
    subject: "Xin lỗi và hẹn lại ngày trả hồ sơ {{code}}",
    letter: """
      Chúng tôi xin lỗi bạn: hồ sơ "{{procedure}}" không kịp có kết quả vào {{due}} như đã hẹn.

      Lý do: {{reason}}
      Hẹn lại: {{newDue}}

      Mong bạn thông cảm. Chúng tôi sẽ báo ngay khi có kết quả.
      """,
    text: "Xin lỗi bạn, hồ sơ {{code}} trả kết quả chậm. Hẹn lại: {{newDue}}. Tra cứu: {{lookup}}")
}
