import Messaging
import Storage
import TestSupport
import Testing
import WorkingTime

@Suite("The outbox")
struct OutboxTests {
  @Test("A message is claimed once, with all its values", arguments: TestEngine.allCases)
  func once(on engine: TestEngine) async throws {
    let world = try await OutboxWorld(on: engine)
    try await world.append([.arrived], to: .email("lan@example.vn"))

    let first = try await world.claim()
    #expect(first.map(\.template) == ["arrived"])
    #expect(first.map(\.recipient) == ["lan@example.vn"])
    #expect(first.map(\.channel) == ["email"])
    #expect(first.map(\.attempts) == [1])
    #expect(first.map(\.createdAt) == [world.clock.now])
    #expect(try await world.claim().isEmpty)
  }

  @Test("What is rolled back is never told", arguments: TestEngine.allCases)
  func rollback(on engine: TestEngine) async throws {
    let world = try await OutboxWorld(on: engine)
    let now = world.clock.now
    await #expect(throws: OutboxWorld.ServerDown.self) {
      try await world.db.write { tx in
        try Outbox.append(Message(.closed, to: .sms("0912345678")), at: now, in: tx)
        throw OutboxWorld.ServerDown()
      }
    }
    #expect(try await world.state() == OutboxState(waiting: 0, dead: 0, waitingSince: nil))
  }

  @Test("A message with a blank left open, or a value nothing names, is not stored", arguments: TestEngine.allCases)
  func misfilled(on engine: TestEngine) async throws {
    let world = try await OutboxWorld(on: engine)
    await #expect(throws: MisfilledMessage(kind: "overdue", missing: ["fine"], unknown: [])) {
      try await world.append(Message(.overdue, [.reader: .text("Lan")], to: .sms("0912345678")))
    }
    await #expect(throws: MisfilledMessage(kind: "closed", missing: [], unknown: ["fine", "reader"])) {
      try await world.append(Message(.closed, [.reader: .text("Lan"), .fine: .money(0)], to: .sms("0912345678")))
    }
    #expect(try await world.state().waiting == 0)
    try await world.append(Message(.arrived, [.reader: .text("Lan"), .titles: .list([])], to: .sms("0912345678")))
    #expect(try await world.state().waiting == 1, "what is not always known, or known on delivery, may be left open")
  }

  @Test("The urgent go first, then the longest waiting, and no more than asked for", arguments: TestEngine.allCases)
  func order(on engine: TestEngine) async throws {
    let world = try await OutboxWorld(on: engine)
    try await world.append([.arrived])
    world.clock.advance(minutes: 1)
    try await world.append([.overdue, .closed, .pass])

    #expect(try await world.claim(3).map(\.template) == ["pass_5", "arrived", "overdue"])
    #expect(try await world.claim(3).map(\.template) == ["closed"])
  }

  @Test("The messages of a worker that died come back when its lease is over", arguments: TestEngine.allCases)
  func lease(on engine: TestEngine) async throws {
    let world = try await OutboxWorld(on: engine)
    try await world.append([.arrived])
    let dead = try #require(try await world.claim().first)

    world.clock.advance(minutes: 4)
    #expect(try await world.claim().isEmpty)
    world.clock.advance(minutes: 1)
    let heir = try #require(try await world.claim().first)
    #expect(heir.id == dead.id)
    #expect(heir.attempts == 2)

    let now = world.clock.now
    try await world.db.write { try Outbox.markFailed(dead, error: "late", isFinal: true, at: now, in: $0) }
    try await world.db.write { try Outbox.release(dead, in: $0) }
    #expect(try await world.deadLetters().isEmpty, "who lost the lease has no say any more")
    #expect(try await world.claim().isEmpty)
    try await world.db.write { try Outbox.markSent(dead, at: now, in: $0) }
    #expect(try await world.state().waiting == 0, "but what he sent is sent")
  }

  @Test("A failed message waits longer each time and is dead after the ninth attempt", arguments: TestEngine.allCases)
  func backOff(on engine: TestEngine) async throws {
    let world = try await OutboxWorld(on: engine)
    try await world.append([.arrived])
    world.sms.meanwhile { _ in throw OutboxWorld.ServerDown() }

    for wait in [1, 5, 30, 120, 360, 1_440, 1_440, 1_440] {
      #expect(try await world.deliver() == DeliveryReport(claimed: 1, failed: 1))
      world.clock.advance(minutes: wait - 1)
      #expect(try await world.deliver().claimed == 0)
      world.clock.advance(minutes: 1)
    }
    #expect(try await world.deliver() == DeliveryReport(claimed: 1, dead: 1))

    let letter = try #require(try await world.deadLetters().first)
    #expect(letter.attempts == 9)
    #expect(letter.subject == "H01-1")
    #expect(letter.deadAt == world.clock.now)
    #expect(letter.lastError == "ServerDown()")
    #expect(try await world.state() == OutboxState(waiting: 0, dead: 1, waitingSince: nil))
    world.clock.advance(minutes: 100_000)
    #expect(try await world.deliver().claimed == 0)
  }

  @Test("A message whose workers all die is given up, too", arguments: TestEngine.allCases)
  func poison(on engine: TestEngine) async throws {
    let world = try await OutboxWorld(on: engine)
    try await world.append([.arrived])
    for attempt in 1...9 {
      #expect(try await world.claim().map(\.attempts) == [attempt])
      world.clock.advance(minutes: 5)
    }
    #expect(try await world.claim().isEmpty)
    #expect(try await world.deadLetters().map(\.lastError) == ["never finished"])
  }

  @Test("A one-time code that could not be sent in time is never sent, and not kept", arguments: TestEngine.allCases)
  func expiry(on engine: TestEngine) async throws {
    let world = try await OutboxWorld(on: engine)
    try await world.append([.pass])
    try await world.append([.slowPass])
    world.clock.advance(minutes: 5)

    #expect(try await world.deliver() == DeliveryReport(claimed: 1, sent: 1))
    #expect(world.sms.sent.count { $0.body == "Ma 60" } == 1)
    let letter = try #require(try await world.deadLetters().first)
    #expect(letter.lastError == "expired")
    await #expect(throws: MessagingRefusal.letterExpired) { try await world.resend(letter.id) }
    #expect(try await world.db.read { try $0.values("SELECT payload FROM outbox", as: String.self) } == ["{}", "{}"])
  }

  @Test("A dead letter can be sent again, with all its attempts", arguments: TestEngine.allCases)
  func resend(on engine: TestEngine) async throws {
    let world = try await OutboxWorld(on: engine)
    try await world.append([.arrived])
    world.sms.meanwhile { _ in throw Undeliverable("550 no such user") }
    #expect(try await world.deliver() == DeliveryReport(claimed: 1, dead: 1))
    let letter = try #require(try await world.deadLetters().first)
    #expect(letter.lastError == "550 no such user")

    #expect(try await world.resend(letter.id))
    #expect(try await world.resend(letter.id) == false)
    world.sms.meanwhile { _ in throw OutboxWorld.ServerDown() }
    #expect(try await world.deliver() == DeliveryReport(claimed: 1, failed: 1))
    world.sms.meanwhile(nil)
    world.clock.advance(minutes: 1)
    #expect(try await world.deliver() == DeliveryReport(claimed: 1, sent: 1))
    #expect(try await world.deadLetters().isEmpty)
    #expect(try await world.resend(letter.id) == false)
    await #expect(throws: MessagingRefusal.notADeadLetter) { try await world.resend(ID(letter.id.rawValue + 1)) }
  }

  @Test("Dead letters are read page by page, the latest first", arguments: TestEngine.allCases)
  func pages(on engine: TestEngine) async throws {
    let world = try await OutboxWorld(on: engine)
    try await world.append(Array(repeating: .arrived, count: 7))
    world.sms.meanwhile { _ in throw Undeliverable("no") }
    try await world.deliver(limit: 4)
    world.clock.advance(minutes: 1)
    try await world.deliver(limit: 4)

    var ids: [Int64] = []
    var cursor: DeadLetter.Cursor?
    repeat {
      let page = try await world.db.read { [cursor] in try Outbox.deadLetters(after: cursor, limit: 3, in: $0) }
      #expect(page.count <= 3)
      ids += page.map(\.id.rawValue)
      cursor = page.last?.cursor
    } while cursor != nil
    #expect(ids.count == 7)
    #expect(ids == ids.sorted(by: >))
  }

  @Test("After a played past nobody is told of it", arguments: TestEngine.allCases)
  func dropped(on engine: TestEngine) async throws {
    let world = try await OutboxWorld(on: engine)
    try await world.append([.arrived])
    try await world.deliver()
    try await world.append([.arrived, .overdue])

    try await world.db.write { try Outbox.dropWaiting(in: $0) }
    #expect(try await world.state() == OutboxState(waiting: 0, dead: 0, waitingSince: nil))
    #expect(try await world.db.read { try $0.value("SELECT COUNT(*) FROM outbox", as: Int.self) } == 1)
  }

  @Test("Ninety days after it arrived a message is forgotten, and nothing else is", arguments: TestEngine.allCases)
  func forget(on engine: TestEngine) async throws {
    let world = try await OutboxWorld(on: engine)
    try await world.append([.arrived])
    try await world.deliver()
    world.clock.advance(minutes: Outbox.daysSentAreKept * 1_440)
    try await world.append([.overdue])

    let now = world.clock.now
    let early = now.adding(minutes: -1)
    #expect(try await world.db.write { try Outbox.forgetSent(at: early, in: $0) } == 0)
    #expect(try await world.db.write { try Outbox.forgetSent(at: now, in: $0) } == 1)
    #expect(try await world.claim().map(\.template) == ["overdue"])
  }
}
