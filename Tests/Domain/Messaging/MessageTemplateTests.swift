import Agencies
import Messaging
import Storage
import TestSupport
import Testing
import WorkingTime

@Suite("The words of messages")
struct MessageTemplateTests {
  @Test("Dates and amounts are written as people write them")
  func values() async throws {
    let letter = try await rendered(
      .arrived, [.reader: .text("Lan"), .titles: .list(["Dế Mèn", "Tắt đèn"])], .email("a@b.vn"))
    #expect(letter.body.contains(":\n\n- Dế Mèn\n- Tắt đèn\n\nXem"))
    let date = try await rendered(
      .arrived, [.reader: .text("Lan"), .titles: .list([]), .fetchBy: .moment(Day(2026, 3, 9).at(hour: 9, minute: 5))],
      .sms("09"))
    #expect(date.body == "Sach cua Lan da den. Hen 09:05, thu Hai 09/03/2026. Xem thuvien.vn/sach")
    for (amount, text) in [(0, "0 đồng"), (999, "999 đồng"), (1_250_000, "1.250.000 đồng")] {
      let fine = try await rendered(.overdue, [.reader: .text("Lan"), .fine: .money(amount)], .email("a@b.vn"))
      #expect(fine.body == "Lan cần nộp \(text).")
    }
  }

  @Test("Values are plain text: nothing is escaped, nothing in them is a template, no line break gets into a subject")
  func plain() async throws {
    let values: NoticeValues = [
      .reader: .text("Lan\r\nBcc: other@example.vn"), .titles: .list([#"<b>"A & B"</b> {{reader}}"#]),
    ]
    let message = try await rendered(.arrived, values, .email("a@b.vn"))
    #expect(message.body.contains(##"- <b>"A & B"</b> {{reader}}"##))
    #expect(message.subject == "Sách của Lan Bcc: other@example.vn đã đến")
  }

  @Test("What the program says of itself is filled in when the message leaves, over what the sender said")
  func onDelivery() async throws {
    let values: NoticeValues = [.reader: .text("Lan"), .titles: .list([]), .address: .text("elsewhere.vn")]
    #expect(try await rendered(.arrived, values, .sms("09")).body.hasSuffix("Xem thuvien.vn/sach"))
  }

  @Test(
    "Saved words are used from then on, and the ones before them again after they are withdrawn",
    arguments: TestEngine.allCases)
  func saved(on engine: TestEngine) async throws {
    let world = try await OutboxWorld(on: engine)
    try await world.save(.overdue, .sms, body: "Xin chào {{reader}}{{unknown}}, mã {{fine}}.")
    try await world.save(.overdue, .sms, body: "Chào {{reader}}.")
    func words() async throws -> MessageTemplate {
      try await world.db.read { try MessageTemplate.current(.overdue, .sms, in: $0) }
    }
    #expect(try await words().version == 2)

    try await world.append([.overdue])
    try await world.deliver()
    try await world.db.write { try MessageTemplate.withdraw(.overdue, .sms, in: $0) }
    try await world.append([.overdue])
    try await world.deliver()
    #expect(
      world.sms.sent.map(\.body)
        == ["Chao Nguyen Thi Lan.", "Xin chao Nguyen Thi Lan, ma 1.250.000 dong."])

    try await world.db.write { try MessageTemplate.withdraw(.overdue, .sms, in: $0) }
    #expect(try await words().version == 0)
    await #expect(throws: MessagingRefusal.noSavedTemplate) {
      try await world.db.write { try MessageTemplate.withdraw(.overdue, .sms, in: $0) }
    }
    try await world.save(.overdue, .sms, body: "Lần ba.")
    #expect(try await words().version == 3)
    #expect(
      try await world.db.read { try MessageTemplate.all(of: .library, in: $0) }.count == 2
        * Phrasebook.library.kinds.count)
  }

  static let unsendable: [(Message.Channel, String, String, MessagingRefusal)] = [
    (.sms, "", "Mã {{code", .malformedBody(line: 1)),
    (.sms, "", "Dòng một\nMã {{#code}} mở", .malformedBody(line: 2)),
    (.email, "Hồ sơ", "a\nb {{/code}}", .malformedBody(line: 2)),
    (.email, "Hồ sơ {{code", "Nội dung", .malformedSubject),
    (.email, "Hồ sơ\r\nBcc: x@y.vn", "Nội dung", .malformedSubject),
    (.email, " ", "Nội dung", .missingSubject),
    (.sms, "Tiêu đề", "Nội dung", .needlessSubject(on: "tin nhắn SMS")),
    (.sms, "", " \n", .emptyBody),
    (.sms, "", String(repeating: "ă", count: 2_001), .longBody(limit: 4_000)),
    (.sms, "", String(repeating: "{{#a}}", count: 660), .tooManyTags(limit: 50)),
    (.sms, "", "Một\n{{ =< >= }}" + String(repeating: "<#a>", count: 900), .malformedBody(line: 2)),
  ]

  @Test("Words that could not be sent are refused when saved", arguments: unsendable)
  func refused(_ channel: Message.Channel, subject: String, body: String, refusal: MessagingRefusal) async throws {
    let world = try await OutboxWorld(on: .sqlite)
    await #expect(throws: refusal) { try await world.save(.overdue, channel, subject: subject, body: body) }
    #expect(refusal.kind == .invalid)
    #expect(refusal.field != nil)
  }

  @Test("Deep but well-formed words can be saved and sent")
  func deep() async throws {
    let world = try await OutboxWorld(on: .sqlite)
    let body = String(repeating: "{{#fine}}", count: 25) + "x" + String(repeating: "{{/fine}}", count: 25)
    try await world.save(.overdue, .sms, body: body)
    try await world.append([.overdue])
    #expect(try await world.deliver().sent == 1)
    #expect(world.sms.sent.map(\.body) == ["x"])
  }

  @Test("Words that got into the table unchecked give way to the standard", arguments: TestEngine.allCases)
  func unchecked(on engine: TestEngine) async throws {
    let world = try await OutboxWorld(on: engine)
    try await world.save(.overdue, .sms, body: "Chào")
    for body in ["{{broken", String(repeating: "{{#a}}", count: 5_000), "{{=< >=}}"] {
      try await world.db.write { try $0.run("UPDATE message_template SET body = \(body)") }
      try await world.append([.overdue])
      #expect(try await world.deliver().sent == 1)
    }
    #expect(world.sms.sent.count { $0.body.hasPrefix("Nguyen Thi Lan can nop") } == 3)
  }

  @Test("A long SMS ends after three parts")
  func long() async throws {
    let name = String(repeating: "Nguyễn Thị Lan ", count: 60)
    let message = try await rendered(.overdue, [.reader: .text(name), .fine: .money(1)], .sms("09"))
    #expect(message.body.count == 459)
    #expect(message.body.hasSuffix("..."))
  }

  private func rendered(
    _ kind: NoticeKind, _ values: NoticeValues, _ recipient: Message.Recipient
  ) async throws -> RenderedMessage {
    let world = try await OutboxWorld(on: .sqlite)
    try await world.append(Message(kind, values, to: recipient))
    try await world.deliver()
    return try #require((world.email.sent + world.sms.sent).first)
  }
}
