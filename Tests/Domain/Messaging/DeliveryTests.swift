import Messaging
import Storage
import Synchronization
import TestSupport
import Testing
import WorkingTime

@Suite("Delivery")
struct DeliveryTests {
  @Test(
    "Every message goes through its channel, with a key of its own that stays the same", arguments: TestEngine.allCases)
  func channels(on engine: TestEngine) async throws {
    let world = try await OutboxWorld(on: engine)
    try await world.append([.arrived], to: .email("lan@example.vn"))
    try await world.append([.arrived, .overdue])
    world.email.meanwhile { _ in throw OutboxWorld.ServerDown() }
    let keys = Mutex<[String]>([])
    world.email.meanwhile { message in
      keys.withLock { $0.append(message.idempotencyKey) }
      throw OutboxWorld.ServerDown()
    }

    #expect(try await world.deliver() == DeliveryReport(claimed: 3, sent: 2, failed: 1))
    world.email.meanwhile(nil)
    world.clock.advance(minutes: 1)
    #expect(try await world.deliver() == DeliveryReport(claimed: 1, sent: 1))

    #expect(world.email.sent.map(\.recipient) == ["lan@example.vn"])
    #expect(world.email.sent.map(\.idempotencyKey) == keys.withLock { $0 })
    #expect(Set((world.email.sent + world.sms.sent).map(\.idempotencyKey)).count == 3)
  }

  @Test("While a server is down it is seen what waits, since when and why", arguments: TestEngine.allCases)
  func stalled(on engine: TestEngine) async throws {
    let world = try await OutboxWorld(on: engine)
    func stalled() async throws -> [StalledMessages] { try await world.db.read { try StalledMessages.all(in: $0) } }
    let start = world.clock.now
    try await world.append([.arrived], to: .email("lan@example.vn"))
    world.clock.advance(minutes: 3)
    try await world.append([.arrived], to: .email("binh@example.vn"))
    try await world.append([.arrived])
    // What has not been tried yet waits for its turn, not for a server.
    #expect(try await stalled().isEmpty)
    world.email.meanwhile { _ in throw OutboxWorld.ServerDown() }

    #expect(try await world.deliver() == DeliveryReport(claimed: 3, sent: 1, failed: 2))

    let waiting = StalledMessages(
      channel: "email", count: 2, since: start, lastError: "ServerDown()", nextAttemptAt: start.adding(minutes: 4))
    #expect(try await stalled() == [waiting])
    #expect(try await world.db.read { try StalledMessages.isThereAny(in: $0) })
    world.email.meanwhile(nil)
    world.clock.advance(minutes: 1)
    #expect(try await world.deliver() == DeliveryReport(claimed: 2, sent: 2))
    #expect(try await stalled().isEmpty)
    #expect(try await world.db.read { try StalledMessages.isThereAny(in: $0) } == false)
  }

  @Test("Values that cannot be read keep back their own message, and none else", arguments: TestEngine.allCases)
  func poisoned(on engine: TestEngine) async throws {
    let world = try await OutboxWorld(on: engine)
    try await world.append(Array(repeating: .arrived, count: 5))
    try await world.db.write {
      try $0.run("UPDATE outbox SET payload = '{\"code\":7}' WHERE id = (SELECT MIN(id) FROM outbox)")
    }

    #expect(try await world.deliver() == DeliveryReport(claimed: 5, sent: 4, failed: 1))

    let stalled = try await world.db.read { try StalledMessages.all(in: $0) }
    #expect(stalled.map(\.count) == [1])
    #expect(stalled.first?.lastError?.hasPrefix("Dữ liệu đã lưu không đọc được") == true)
  }

  @Test("Workers side by side send every message once", arguments: TestEngine.allCases)
  func sideBySide(on engine: TestEngine) async throws {
    let world = try await OutboxWorld(on: engine)
    try await world.append(Array(repeating: .arrived, count: 60))

    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<6 {
        group.addTask {
          while try await world.deliver(limit: 7).claimed > 0 {}
        }
      }
      try await group.waitForAll()
    }

    #expect(world.sms.sent.count == 60)
    #expect(Set(world.sms.sent.map(\.idempotencyKey)).count == 60)
    #expect(try await world.state().waiting == 0)
  }

  @Test("When attempts take so long that the lease runs out, the rest is given back", arguments: TestEngine.allCases)
  func slowServer(on engine: TestEngine) async throws {
    let world = try await OutboxWorld(on: engine)
    try await world.append(Array(repeating: .arrived, count: 5))
    world.sms.meanwhile { [clock = world.clock] _ in clock.advance(minutes: 2) }

    #expect(try await world.deliver() == DeliveryReport(claimed: 5, sent: 2, released: 3))
    #expect(try await world.claim().map(\.attempts) == [1, 1, 1])
  }

  @Test("While a slow server takes its time, what it has taken is written down", arguments: TestEngine.allCases)
  func settledMeanwhile(on engine: TestEngine) async throws {
    let world = try await OutboxWorld(on: engine)
    try await world.append(Array(repeating: .arrived, count: 3))
    let waiting = Mutex<[Int]>([])
    world.sms.meanwhile { _ in
      let count = try await world.state().waiting
      waiting.withLock { $0.append(count) }
      world.clock.advance(minutes: 1)
    }
    try await world.deliver()
    #expect(waiting.withLock { $0 } == [3, 2, 1])
  }

  @Test("A worker told to stop writes down what it has sent and gives the rest back", arguments: TestEngine.allCases)
  func cancelled(on engine: TestEngine) async throws {
    let world = try await OutboxWorld(on: engine)
    try await world.append(Array(repeating: .arrived, count: 3))
    world.sms.meanwhile { _ in withUnsafeCurrentTask { $0?.cancel() } }

    #expect(try await world.deliver() == DeliveryReport(claimed: 3, sent: 1, released: 2))
    #expect(try await world.state().waiting == 2)
    #expect(try await world.claim().map(\.attempts) == [1, 1])
  }

  @Test("A channel that is not set up loses nothing", arguments: TestEngine.allCases)
  func noChannel(on engine: TestEngine) async throws {
    let world = try await OutboxWorld(on: engine)
    try await world.append([.arrived])
    #expect(
      try await world.deliver(Delivery(.library, through: [world.email])) == DeliveryReport(claimed: 1, failed: 1))
    world.clock.advance(minutes: 1)
    #expect(try await world.deliver() == DeliveryReport(claimed: 1, sent: 1))
  }

  @Test("A notice this program has no words for waits instead of going out empty", arguments: TestEngine.allCases)
  func unknownNotice(on engine: TestEngine) async throws {
    let world = try await OutboxWorld(on: engine)
    try await world.append([.arrived])
    try await world.db.write { try $0.run("UPDATE outbox SET template = 'of_tomorrow'") }
    #expect(try await world.deliver() == DeliveryReport(claimed: 1, failed: 1))
    #expect(world.sms.sent.isEmpty)
    #expect(try await world.lastErrors() == ["There are no words for this notice."])
  }

  @Test("Saved words outlive the kind they were written for", arguments: TestEngine.allCases)
  func keptWords(on engine: TestEngine) async throws {
    let world = try await OutboxWorld(on: engine)
    try await world.save(.overdue, .sms, body: "Xin {{reader}} trả sách.")
    try await world.append([.overdue])
    #expect(try await world.deliver(Delivery(Phrasebook([], on: []), through: [world.sms])).sent == 1)
    #expect(world.sms.sent.map(\.body) == ["Xin Nguyen Thi Lan tra sach."])
  }

  @Test("What is no address of its channel is given up at once", arguments: TestEngine.allCases)
  func noAddress(on engine: TestEngine) async throws {
    let world = try await OutboxWorld(on: engine)
    try await world.append([.closed], to: .sms("a@b.vn"))
    try await world.append([.closed], to: .email("0912345678"))
    #expect(try await world.deliver() == DeliveryReport(claimed: 2, dead: 2))
    #expect(world.sms.sent.isEmpty && world.email.sent.isEmpty)
    #expect(
      Set(try await world.lastErrors())
        == ["This is no address for sms: \"a@b.vn\"", "This is no address for email: \"0912345678\""])
  }
}

extension OutboxWorld {
  fileprivate func lastErrors() async throws -> [String] {
    try await db.read { try $0.values("SELECT last_error FROM outbox", as: String.self) }
  }
}
