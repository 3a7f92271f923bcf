import Agencies
import Messaging
import Storage
import TestSupport
import Testing
import WorkingTime

@Suite("The words of messages")
struct MessageTemplateTests {
  @Test("There is one example of every notice")
  func examples() {
    #expect(Notice.examples.map(\.key) == Notice.Key.allCases)
  }

  @Test("Every notice fits one SMS without marks, and reads whole", arguments: Notice.examples)
  func sms(_ notice: Notice) async throws {
    let message = try await rendered(notice, .sms("0912345678"))
    #expect(message.body.utf8.count <= 160, "\(message.body.utf8.count): \(message.body)")
    #expect(message.body.allSatisfy { $0.isASCII && !$0.isNewline && $0 != "{" && $0 != "}" })
    #expect(message.subject.isEmpty)
    #expect(!message.body.contains("  "))
  }

  @Test("Every notice by e-mail has a subject, names its dossier and leaves no gap", arguments: Notice.examples)
  func email(_ notice: Notice) async throws {
    let message = try await rendered(notice, .email("lan@example.vn"))
    #expect(!message.subject.isEmpty)
    for text in [message.subject, message.body] {
      #expect(!text.contains("{") && !text.contains("}") && !text.contains("&quot;"))
      #expect(!text.contains("  ") && !text.contains("\n\n\n"), "\(text)")
      #expect(!text.contains(": \n") && !text.contains(" ."))
    }
    if notice.key != .oneTimeCode {
      #expect(message.body.hasPrefix("Kính gửi Nguyễn Thị Lan,\n\n"))
      #expect(message.body.contains(#""Đăng ký kết hôn""#))
      #expect(message.body.contains("000.00.30.H01-260302-0007"))
    }
  }

  @Test("Dates and amounts are written as people write them")
  func values() async throws {
    let accepted = try await rendered(.accepted(.marriage, dueAt: Day(2026, 3, 6).at(hour: 17)), .email("a@b.vn"))
    #expect(accepted.subject == "Hồ sơ 000.00.30.H01-260302-0007 đã được tiếp nhận, hẹn trả 17:00, thứ Sáu 06/03/2026")
    let fee = try await rendered(.feeDue(.marriage, amount: 1_250_000), .sms("09"))
    #expect(fee.body.contains("1.250.000 dong"))
    #expect(try await rendered(.feeDue(.marriage, amount: 0), .email("a@b.vn")).subject.hasSuffix("cần nộp 0 đồng"))
    let missing = try await rendered(Notice.examples[4], .email("a@b.vn"))
    #expect(missing.body.contains(":\n\n- Giấy xác nhận tình trạng hôn nhân\n- Bản sao căn cước\n\nTrong"))
  }

  @Test("A new date is named only where there is one")
  func optional() async throws {
    let with = try await rendered(.supplied(.marriage, dueAt: Day(2026, 3, 9).at(hour: 17)), .email("a@b.vn")).body
    let without = try await rendered(.supplied(.marriage, dueAt: nil), .email("a@b.vn")).body
    #expect(with.contains("giải quyết.\n\nHẹn trả kết quả: 17:00, thứ Hai 09/03/2026\n\nBạn xem"))
    #expect(without.contains("giải quyết.\n\nBạn xem"))
  }

  @Test("Values are plain text: nothing is escaped, nothing in them is a template, no line break gets into a subject")
  func plain() async throws {
    var dossier = Notice.DossierFacts.marriage
    dossier.procedure = #"<b>"A & B"</b> {{code}}"#
    dossier.code = "H01\r\nBcc: other@example.vn"
    let message = try await rendered(.submitted(dossier), .email("a@b.vn"))
    #expect(message.body.contains(#""<b>"A & B"</b> {{code}}""#))
    #expect(message.subject == "Đã nhận hồ sơ nộp trực tuyến H01 Bcc: other@example.vn")
  }

  @Test(
    "Saved words are used from then on, and the ones before them again after they are withdrawn",
    arguments: TestEngine.allCases)
  func saved(on engine: TestEngine) async throws {
    let world = try await OutboxWorld(on: engine)
    try await world.save(.submitted, .sms, body: "Xin chào {{applicant}}{{unknown}}, mã {{code}}.")
    try await world.save(.submitted, .sms, body: "Chào {{applicant}}.")
    func words() async throws -> MessageTemplate {
      try await world.db.read { try MessageTemplate.current(.submitted, .sms, in: $0) }
    }
    #expect(try await words().version == 2)

    try await world.append([.submitted(.marriage)])
    try await world.deliver()
    try await world.db.write { try MessageTemplate.withdraw(.submitted, .sms, in: $0) }
    try await world.append([.submitted(.marriage)])
    try await world.deliver()
    #expect(
      world.sms.sent.map(\.body)
        == ["Chao Nguyen Thi Lan.", "Xin chao Nguyen Thi Lan, ma 000.00.30.H01-260302-0007."])

    try await world.db.write { try MessageTemplate.withdraw(.submitted, .sms, in: $0) }
    #expect(try await words().version == 0)
    await #expect(throws: MessagingRefusal.noSavedTemplate) {
      try await world.db.write { try MessageTemplate.withdraw(.submitted, .sms, in: $0) }
    }
    try await world.save(.submitted, .sms, body: "Lần ba.")
    #expect(try await words().version == 3)
    #expect(try await world.db.read { try MessageTemplate.all(in: $0) }.count == 2 * Notice.Key.allCases.count)
  }

  static let unsendable: [(Message.Channel, String, String, MessagingRefusal)] = [
    (.sms, "", "Mã {{code", .malformedBody(line: 1)),
    (.sms, "", "Dòng một\nMã {{#code}} mở", .malformedBody(line: 2)),
    (.email, "Hồ sơ", "a\nb {{/code}}", .malformedBody(line: 2)),
    (.email, "Hồ sơ {{code", "Nội dung", .malformedSubject),
    (.email, "Hồ sơ\r\nBcc: x@y.vn", "Nội dung", .malformedSubject),
    (.email, " ", "Nội dung", .missingSubject),
    (.sms, "Tiêu đề", "Nội dung", .subjectOfSMS),
    (.sms, "", " \n", .emptyBody),
    (.sms, "", String(repeating: "ă", count: 2_001), .longBody(limit: 4_000)),
    (.sms, "", String(repeating: "{{#a}}", count: 660), .tooManyTags(limit: 50)),
    (.sms, "", "Một\n{{ =< >= }}" + String(repeating: "<#a>", count: 900), .malformedBody(line: 2)),
  ]

  @Test("Words that could not be sent are refused when saved", arguments: unsendable)
  func refused(_ channel: Message.Channel, subject: String, body: String, refusal: MessagingRefusal) async throws {
    let world = try await OutboxWorld(on: .sqlite)
    await #expect(throws: refusal) { try await world.save(.submitted, channel, subject: subject, body: body) }
    #expect(refusal.kind == .invalid)
    #expect(refusal.field != nil)
  }

  @Test("Deep but well-formed words can be saved and sent")
  func deep() async throws {
    let world = try await OutboxWorld(on: .sqlite)
    let body = String(repeating: "{{#code}}", count: 25) + "x" + String(repeating: "{{/code}}", count: 25)
    try await world.save(.submitted, .sms, body: body)
    try await world.append([.submitted(.marriage)])
    #expect(try await world.deliver().sent == 1)
    #expect(world.sms.sent.map(\.body) == ["x"])
  }

  @Test("Words that got into the table unchecked give way to the standard", arguments: TestEngine.allCases)
  func unchecked(on engine: TestEngine) async throws {
    let world = try await OutboxWorld(on: engine)
    try await world.save(.submitted, .sms, body: "Chào")
    for body in ["{{broken", String(repeating: "{{#a}}", count: 5_000), "{{=< >=}}"] {
      try await world.db.write { try $0.run("UPDATE message_template SET body = \(body)") }
      try await world.append([.submitted(.marriage)])
      #expect(try await world.deliver().sent == 1)
    }
    #expect(world.sms.sent.count { $0.body.hasPrefix("Da nhan ho so") } == 3)
  }

  @Test("A long SMS ends after three parts")
  func long() async throws {
    let place = String(repeating: "Phường Mỹ Bình ", count: 60)
    let message = try await rendered(.resultReady(.marriage, place: place), .sms("09"))
    #expect(message.body.count == 459)
    #expect(message.body.hasSuffix("..."))
  }

  private func rendered(_ notice: Notice, _ recipient: Message.Recipient) async throws -> RenderedMessage {
    let world = try await OutboxWorld(on: .sqlite)
    try await world.append([notice], to: recipient)
    try await world.deliver()
    return try #require((world.email.sent + world.sms.sent).first)
  }
}
