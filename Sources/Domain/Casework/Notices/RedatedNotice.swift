package import Messaging

extension NoticeKind {
  package static let redated = NoticeKind.dossier(
    "redated", "Đổi ngày hẹn do lịch làm việc",
    explanation: "Gửi khi lịch làm việc thay đổi làm ngày hẹn trả thay đổi theo.",
    blanks: [.reason.such(as: "Nghỉ bù ngày Quốc khánh."), .due, .newDue],
    subject: "Hồ sơ {{code}} có ngày hẹn trả mới",
    letter: """
      Lịch làm việc thay đổi, nên ngày hẹn trả hồ sơ "{{procedure}}" của bạn thay đổi theo.

      Lý do: {{reason}}
      Ngày hẹn cũ: {{due}}
      Ngày hẹn mới: {{newDue}}

      Giấy tiếp nhận bạn đang giữ vẫn dùng được; xin đến theo ngày hẹn mới.
      """,
    text: "Lịch làm việc thay đổi. Hồ sơ {{code}} hẹn trả kết quả: {{newDue}}. Tra cứu: {{lookup}}")
}
