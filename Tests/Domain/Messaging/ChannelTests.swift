import Messaging
import Storage
import TestSupport
import Testing

@Suite("Channels")
struct ChannelTests {
  @Test(
    "What is no telephone number is no address for SMS",
    arguments: ["", "+", "09x", "0912 345", "0912345678\n", "a@b.vn", "1234567890123456", "٠٩١"])
  func noNumber(_ text: String) {
    #expect(!Message.Channel.sms.isAddress(text))
  }

  @Test("Numbers with and without the country's code are addresses for SMS", arguments: ["0912345678", "+84912345678"])
  func number(_ text: String) {
    #expect(Message.Channel.sms.isAddress(text))
  }

  @Test(
    "A channel of another feature carries every kind in its own manner", arguments: TestEngine.allCases)
  func another(on engine: TestEngine) async throws {
    let world = try await OutboxWorld(on: engine)
    let board = RecordingGateway(.board)
    try await world.append([.arrived], to: Message.Recipient("#2", on: .board))
    try await world.append([.arrived], to: Message.Recipient("3", on: .board))

    #expect(try await world.deliver().failed == 2, "without a gateway it waits")
    world.clock.advance(minutes: 1)
    let phrasebook = Phrasebook(Phrasebook.library.groups, on: [.sms, .board])
    let delivery = Delivery(phrasebook, through: [world.sms, board], filling: [.address: .text("thuvien.vn")])
    #expect(try await world.deliver(delivery) == DeliveryReport(claimed: 2, sent: 1, dead: 1))
    #expect(board.sent.map(\.body) == ["Sách của Nguyễn Thị Lan đ..."])
    #expect(board.sent.map(\.subject) == [""])
    #expect(try await world.deadLetters().map(\.channel) == ["board"])

    try await world.save(.arrived, .board, body: "Đến rồi: {{reader}}")
    try await world.append([.arrived], to: Message.Recipient("#2", on: .board))
    try await world.deliver(delivery)
    #expect(board.sent.last?.body == "Đến rồi: Nguyễn Thị Lan")
    #expect(
      try await world.db.read { try MessageTemplate.all(of: phrasebook, in: $0) }.map { "\($0.key) \($0.channel)" }
        == phrasebook.kinds.flatMap { ["\($0.key) sms", "\($0.key) board"] })
  }

  @Test("Words for a channel without subjects have none")
  func subject() throws {
    #expect(throws: MessagingRefusal.needlessSubject(on: "bảng tin")) {
      try MessageTemplate.preview(.closed, .board, subject: "Tiêu đề", body: "Nội dung")
    }
  }
}

extension Message.Channel {
  fileprivate static let board = Message.Channel("board", "bảng tin", form: .text, longest: 28) { $0.hasPrefix("#") }
}
