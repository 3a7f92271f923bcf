import Messaging
import Testing

@Suite("Words tried on an example")
struct TemplatePreviewTests {
  @Test("The example of the kind fills the words")
  func example() throws {
    let preview = try MessageTemplate.preview(
      .arrived, .email, subject: "Gửi {{reader}}", body: "{{#titles}}{{.}}; {{/titles}}{{fetchBy}}; {{address}}")
    #expect(preview.subject == "Gửi Nguyễn Thị Lan")
    #expect(preview.body == "Dế Mèn; Tắt đèn; 17:00, thứ Sáu 06/03/2026; thuvien.vn")
    #expect(try MessageTemplate.preview(.overdue, .sms, subject: "", body: "{{fine}}").body == "1.250.000 dong")
  }

  @Test("Words that could not be sent are refused")
  func refused() {
    #expect(throws: MessagingRefusal.emptyBody) { try MessageTemplate.preview(.arrived, .sms, subject: "", body: " ") }
    #expect(throws: MessagingRefusal.missingSubject) {
      try MessageTemplate.preview(.arrived, .email, subject: "", body: "x")
    }
    #expect(throws: MessagingRefusal.malformedBody(line: 1)) {
      try MessageTemplate.preview(.arrived, .sms, subject: "", body: "{{#fetchBy}")
    }
  }
}
