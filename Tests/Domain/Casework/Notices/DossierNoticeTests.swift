@testable import Casework
import Dossiers
import Messaging
import Procedures
import Storage
import TestSupport
import Testing
import WorkingTime

@Suite("What the people of a dossier are told")
struct DossierNoticeTests {
  @Test("Every kind is sent with all it says, by e-mail in whole sentences", arguments: TestEngine.allCases)
  func whole(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let code = try await world.submit(.birth, by: .receptionistHoa, on: "2026-03-02 09:00") {
      ($0.applicant.name, $0.applicant.phone, $0.applicant.email) = ("Nguyễn Thị Lan", nil, "lan@vidu.vn")
    }
    let dossier = try await world.dossier(code)
    let now = ("2026-03-02 10:00" as Moment).instant
    try await world.db.write { tx in
      try tx.run("DELETE FROM outbox")
      for news in Self.allNews(of: dossier, at: now) { try dossier.send(news.kind, news.values, at: now, in: tx) }
    }

    let keys = try await world.db.read { try $0.values("SELECT template FROM outbox ORDER BY id", as: String.self) }
    #expect(keys == NoticeGroup.dossiers.kinds.map(\.key))
    let gateway = KeepingGateway()
    let delivery = Delivery(.world, through: [gateway], filling: [.lookup: .text("motcua.vn/tra-cuu")])
    #expect(try await Outbox.deliverDue(in: world.db, by: delivery) { now }.sent == keys.count)
    for letter in await gateway.sent {
      #expect(letter.body.hasPrefix("Kính gửi Nguyễn Thị Lan,\n\n"))
      #expect(letter.body.contains(code) && letter.body.contains("motcua.vn/tra-cuu"))
      #expect(letter.body.contains("\"\(dossier.procedure.name)\""))
      for text in [letter.subject, letter.body] {
        #expect(!text.contains("{") && !text.contains("}") && !text.contains("  ") && !text.contains("\n\n\n"))
        #expect(!text.contains(": \n") && !text.contains(" ."), "\(text)")
      }
    }
  }

  @Test("The words of each kind are as recorded", arguments: NoticeGroup.dossiers.kinds)
  func recorded(_ kind: NoticeKind) throws {
    let letters = try [Message.Channel.email, .sms].map { channel in
      let words = kind.words(on: channel)
      let told = try MessageTemplate.preview(kind, channel, subject: words.subject, body: words.body)
      return "\(channel.title)\n\(told.subject)\n\(told.body)"
    }
    let difference = Snapshot.difference("notice-\(kind.key)", letters.joined(separator: "\n---\n"), type: "txt")
    #expect(difference == nil, "\(difference ?? "")")
  }

  @Test("A new date is named only where there is one")
  func optional() async throws {
    let words = NoticeKind.dossierSupplied.words(on: .email)
    let told = try MessageTemplate.preview(.dossierSupplied, .email, subject: words.subject, body: words.body).body
    #expect(told.contains("giải quyết.\n\nHẹn trả kết quả: 17:00, thứ Hai 23/11/2026\n\nBạn xem"))

    let world = try await TestWorld(on: .sqlite)
    let code = try await world.submit(.buildingPermit, by: .receptionistHoa, on: "2026-03-02 09:00") {
      ($0.applicant.phone, $0.applicant.email) = (nil, "lan@vidu.vn")
    }
    let (dossier, now) = (try await world.dossier(code), ("2026-03-02 10:00" as Moment).instant)
    try await world.db.write { tx in
      try tx.run("DELETE FROM outbox")
      try dossier.send(.dossierSupplied, at: now, in: tx)
    }
    let gateway = KeepingGateway()
    _ = try await Outbox.deliverDue(in: world.db, by: Delivery(.world, through: [gateway])) { now }
    #expect(await gateway.sent.map { $0.body.contains("giải quyết.\n\nBạn xem") } == [true])
  }

  /// What each happening sends by itself, and what the process may want told.
  private static func allNews(of dossier: Dossier, at now: Instant) -> [News] {
    var before = dossier.state
    before.dueAt = now
    let happenings: [any Happening] = [
      Accepted(receiptNumber: 1), Refused(number: 1, reason: "Thiếu chữ ký"),
      SupplementRequested(number: 1, items: ["Bản sao căn cước"], reason: "Thiếu"), Supplied(note: "Đủ"),
      PaymentRequested(amount: 20_000, reason: "Phí"), Apologised(number: 1, reason: "Mưa bão"),
      Redated(reason: "Nghỉ bù"),
    ]
    let ends: [any Happening] = [Withdrawn(reason: "Thôi"), Stopped(number: 1, reason: "Quá hạn bổ sung")]
    return [News(.dossierSubmitted)] + happenings.compactMap { $0.news(of: dossier, since: before) }
      + [
        News(.progress, [.step: .text("Thẩm tra")]), News(.resultReady, [.place: .text("Bộ phận Một cửa")]),
        News(.handedOver),
      ] + ends.compactMap { $0.news(of: dossier, since: before) }
  }
}

private actor KeepingGateway: MessageGateway {
  nonisolated let channel = Message.Channel.email
  var sent: [RenderedMessage] = []

  func send(_ message: RenderedMessage) async throws { sent.append(message) }
}
