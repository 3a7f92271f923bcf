package import Messaging

extension NoticeKind {
  package static let dossierSubmitted = NoticeKind.dossier(
    "submitted", "Đã nộp trực tuyến",
    explanation: "Gửi khi hồ sơ nộp trực tuyến vừa đến, trước khi cán bộ xem.",
    subject: "Đã nhận hồ sơ nộp trực tuyến {{code}}",
    letter: """
      Hồ sơ "{{procedure}}" của bạn đã đến hệ thống. Mã hồ sơ là {{code}}; xin giữ mã này để tra cứu.

      Trong vòng 8 giờ làm việc, cán bộ sẽ xem hồ sơ và báo bạn biết hồ sơ được tiếp nhận hay còn thiếu gì. \
      Bạn chưa cần đến nơi nộp.
      """,
    text: "Đã nhận hồ sơ {{code}} bạn nộp trực tuyến. Cán bộ sẽ trả lời trong 8 giờ làm việc. Tra cứu: {{lookup}}")
}
