import Foundation
import Gateways
import Messaging
import Testing
import WorkingTime

@Suite("E-mail through a mail server")
struct EmailBySMTPTests {
  static let message = RenderedMessage(
    idempotencyKey: "17-1772416800000", recipient: "lan@example.vn",
    subject: "Hồ sơ 000.00.30.H01-260302-0007 đã được tiếp nhận, hẹn trả 17:00, thứ Sáu 06/03/2026",
    body: "Kính gửi Nguyễn Thị Lan,\n\nHồ sơ của bạn đã được tiếp nhận.\n.\n..\nTrân trọng\n",
    createdAt: Day(2026, 3, 2).at(hour: 9))

  @Test("A Vietnamese mail arrives as it was written")
  func arrives() async throws {
    try await MailSink.with("takes") { sink in
      try await EmailBySMTP(server: sink.server(), from: sender()).send(Self.message)

      let mail = try #require(try sink.mails().first)
      let (envelope, content) = try #require(
        mail.firstRange(of: "\r\n\r\n").map { (mail[..<$0.lowerBound], mail[$0.upperBound...]) })
      #expect(envelope == "RCPT TO:<lan@example.vn>")
      #expect(sink.heard().contains("MAIL FROM:<mot-cua@angiang.gov.vn>"))
      let parsed = try ParsedMail(Array(content.utf8))
      #expect(parsed.from == "Một Cửa An Giang <mot-cua@angiang.gov.vn>")
      #expect(parsed.to == "lan@example.vn")
      #expect(parsed.subject == Self.message.subject)
      #expect(parsed.date == "Mon, 02 Mar 2026 09:00:00 +0700")
      #expect(parsed.id == "<17-1772416800000@angiang.gov.vn>")
      #expect(parsed.type == "text/plain utf-8")
      #expect(parsed.body.replacing("\r\n", with: "\n") == Self.message.body)
      #expect(parsed.defects.isEmpty)
    }
  }

  @Test("Several mails arrive, each once")
  func several() async throws {
    try await MailSink.with("takes") { sink in
      let channel = try EmailBySMTP(server: sink.server(), from: sender())
      try await withThrowingTaskGroup(of: Void.self) { group in
        for number in 1...10 {
          group.addTask { try await channel.send(Self.message.with(key: "k-\(number)")) }
        }
        try await group.waitForAll()
      }
      let keys = try sink.mails().compactMap { $0.firstMatch(of: /Message-ID: <(k-\d+)@/)?.1 }
      #expect(Set(keys).count == 10)
      #expect(try sink.mails().count == 10)
    }
  }

  @Test("A recipient the server does not know is undeliverable", arguments: ["nobody", "nobody-plain"])
  func nobody(_ mode: String) async throws {
    try await MailSink.with(mode) { sink in
      await #expect(throws: Undeliverable.self) {
        try await EmailBySMTP(server: sink.server(), from: sender()).send(Self.message)
      }
      let mails = try sink.mails()
      #expect(mails.isEmpty)
    }
  }

  static let troubles = [
    ("relay", "relaying denied"), ("busy", "come back later"), ("full", "no room"), ("drops", "receiving data"),
  ]

  @Test("A server that cannot take a mail now is tried again, and says why", arguments: troubles)
  func trouble(_ mode: String, _ reason: String) async throws {
    try await MailSink.with(mode) { sink in
      let error = try await error(sending: Self.message, to: sink.server())
      #expect(!(error is Undeliverable))
      #expect(String(describing: error).contains(reason))
      #expect(try sink.mails().isEmpty)
    }
  }

  @Test("A server that hangs is left after the time given to it", arguments: ["silent", "stalls"])
  func hangs(_ mode: String) async throws {
    try await MailSink.with(mode) { sink in
      let error = try await error(sending: Self.message, to: sink.server(timeout: 1))
      #expect(!(error is Undeliverable))
      #expect(String(describing: error).contains("imed out") || String(describing: error).contains("imeout"))
    }
  }

  @Test("Without a server the mail waits")
  func noServer() async throws {
    let port = try await MailSink.with("takes") { $0.port }
    let error = try await error(
      sending: Self.message, to: SMTPServer(host: "127.0.0.1", port: port, security: .none, timeoutSeconds: 5))
    #expect(!(error is Undeliverable))
  }

  @Test(
    "With TLS the mail arrives, and only at a server with the right certificate",
    arguments: [SMTPServer.Security.tls, .startTLS])
  func tls(_ security: SMTPServer.Security) async throws {
    try await MailSink.with(security.rawValue) { sink in
      try await EmailBySMTP(server: sink.server(security), from: sender()).send(Self.message)
      #expect(try sink.mails().count == 1)

      let error = try await error(sending: Self.message, to: sink.server(security, trusted: false))
      #expect(String(describing: error).lowercased().contains("certificate"))
      #expect(try sink.mails().count == 1)
    }
  }

  @Test("A server that does not offer TLS gets nothing in the clear")
  func noDowngrade() async throws {
    try await MailSink.with("takes") { sink in
      let error = try await error(sending: Self.message, to: sink.server(.startTLS, trusted: false))
      #expect(!(error is Undeliverable))
      #expect(!sink.heard().contains("MAIL FROM"))
    }
  }

  @Test("The server is shown user and password, and a wrong password can be mended while the mail waits")
  func login() async throws {
    try await MailSink.with("login") { sink in
      let wrong = try await error(sending: Self.message, to: sink.server(login: .init(user: "motcua", password: "x")))
      #expect(!(wrong is Undeliverable))
      try await EmailBySMTP(server: sink.server(login: .init(user: "motcua", password: "mật khẩu")), from: sender())
        .send(Self.message)
      #expect(try sink.mails().count == 1)
    }
  }

  @Test(
    "A recipient that could begin another header or command is refused before anything is said",
    arguments: [
      "a@b.vn\r\nBcc: c@d.vn", "a@b.vn\n", "a@b.vn>\r\nDATA", "a@b.vn, c@d.vn", "a b@c.vn", "<a@b.vn>", "a@b@c.vn",
      "@b.vn",
      "a@", "", "nguyễn@b.vn", "a@b.vn\0", String(repeating: "a", count: 260) + "@b.vn",
    ])
  func recipientInjection(_ recipient: String) async throws {
    try await refusedUnheard(Self.message.with(recipient: recipient))
  }

  @Test(
    "A subject that could begin another header is refused before anything is said",
    arguments: ["Hồ sơ\r\nBcc: c@d.vn", "a\nb", "a\rb", "a\0b", "a\u{85}b", "a\u{2028}b"])
  func subjectInjection(_ subject: String) async throws {
    try await refusedUnheard(Self.message.with(subject: subject))
  }

  @Test("A sender that could begin another header cannot be set up")
  func senderInjection() {
    #expect(throws: Undeliverable.self) { try Mailbox(name: "Một Cửa\r\nBcc: c@d.vn", "a@b.vn") }
    #expect(throws: Undeliverable.self) { try Mailbox(name: "Một Cửa", "a@b.vn\r\nBcc: c@d.vn") }
  }

  private func refusedUnheard(_ message: RenderedMessage) async throws {
    // Nothing listens there: whoever tried to speak would fail otherwise.
    let nowhere = SMTPServer(host: "127.0.0.1", port: 1, security: .none, timeoutSeconds: 1)
    #expect(try await error(sending: message, to: nowhere) is Undeliverable)
  }

  private func error(sending message: RenderedMessage, to server: SMTPServer) async throws -> any Error {
    let channel = try EmailBySMTP(server: server, from: sender())
    return try #require(await #expect(throws: (any Error).self) { try await channel.send(message) })
  }
}

func sender() throws -> Mailbox { try Mailbox(name: "Một Cửa An Giang", "mot-cua@angiang.gov.vn") }

extension RenderedMessage {
  func with(key: String? = nil, recipient: String? = nil, subject: String? = nil, body: String? = nil)
    -> RenderedMessage
  {
    RenderedMessage(
      idempotencyKey: key ?? idempotencyKey, recipient: recipient ?? self.recipient, subject: subject ?? self.subject,
      body: body ?? self.body, createdAt: createdAt)
  }
}
