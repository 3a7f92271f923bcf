import Testing

@testable import Messaging

@Suite("Words tried on an example")
struct TemplatePreviewTests {
  @Test(
    "The example fills every place of the standard words",
    arguments: Notice.Key.allCases, Message.Channel.allCases)
  func standardWords(_ key: Notice.Key, _ channel: Message.Channel) throws {
    let words = StandardTexts.template(key, channel)
    let names = (words.subject + words.body).matches(of: /\{\{[#\/]?([a-zA-Z]+)\}\}/).map { String($0.1) }

    #expect(Set(names).isSubset(of: MessageTemplate.placeholders(of: key)))
    let preview = try MessageTemplate.preview(key, channel, subject: words.subject, body: words.body)
    #expect(!preview.body.isEmpty && !preview.body.contains("{{"))
    #expect(preview.subject.isEmpty == (channel == .sms))
  }

  @Test("Each place is filled in with something")
  func filled() throws {
    for key in Notice.Key.allCases {
      for name in MessageTemplate.placeholders(of: key) where name != "missing" {
        #expect(
          try !MessageTemplate.preview(key, .sms, subject: "", body: "{{\(name)}}").body.isEmpty, "\(key) \(name)")
      }
    }
  }

  @Test("Words that could not be sent are refused")
  func refused() {
    #expect(throws: MessagingRefusal.emptyBody) { try MessageTemplate.preview(.accepted, .sms, subject: "", body: " ") }
    #expect(throws: MessagingRefusal.missingSubject) {
      try MessageTemplate.preview(.accepted, .email, subject: "", body: "x")
    }
    #expect(throws: MessagingRefusal.malformedBody(line: 1)) {
      try MessageTemplate.preview(.accepted, .sms, subject: "", body: "{{#due}")
    }
  }
}
