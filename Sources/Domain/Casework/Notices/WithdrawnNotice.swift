package import Messaging

extension NoticeKind {
  package static let dossierWithdrawn = NoticeKind.dossier(
    "withdrawn", "Đã rút hồ sơ",
    explanation: "Gửi khi hồ sơ được rút theo yêu cầu của người nộp.",
    subject: "Đã rút hồ sơ {{code}} theo yêu cầu của bạn",
    letter: """
      Hồ sơ "{{procedure}}" đã được rút theo yêu cầu của bạn và không giải quyết nữa.

      Giấy tờ bản chính, nếu có, được trả lại tại nơi đã nộp. Khi cần, bạn có thể nộp hồ sơ mới.
      """,
    text: "Hồ sơ {{code}} đã được rút theo yêu cầu của bạn. Nếu bạn không yêu cầu, xin báo ngay nơi đã nộp hồ sơ.")
}
