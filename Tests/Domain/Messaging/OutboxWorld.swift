import Messaging
import Storage
import Synchronization
import TestSupport
import Testing
import WorkingTime

/// A database with an outbox, a clock that stands still until it is set, and two channels that keep what they get.
struct OutboxWorld: Sendable {
  let db: Database
  let clock = OutboxClock()
  let email = RecordingChannel()
  let sms = RecordingChannel()

  struct ServerDown: Error {}

  init(on engine: TestEngine) async throws {
    db = try await engine.database(migrations: MessagingSchema.migrations)
  }

  func append(_ message: Message) async throws {
    let now = clock.now
    try await db.write { try Outbox.append(message, at: now, in: $0) }
  }

  func append(_ notices: [Notice], to recipient: Message.Recipient = .sms("0912345678")) async throws {
    for notice in notices { try await append(Message(notice, to: recipient, about: "H01-1")) }
  }

  func claim(_ limit: Int = 100) async throws -> [ClaimedMessage] {
    let now = clock.now
    return try await db.write { try Outbox.claimDue(limit: limit, at: now, in: $0) }
  }

  @discardableResult
  func deliver(limit: Int = 20) async throws -> DeliveryReport {
    try await Outbox.deliverDue(
      in: db, through: [.email: email, .sms: sms], lookup: "https://motcua.angiang.gov.vn/tra-cuu", limit: limit
    ) { [clock] in clock.now }
  }

  func deadLetters() async throws -> [DeadLetter] { try await db.read { try Outbox.deadLetters(in: $0) } }
  func state() async throws -> OutboxState { try await db.read { try OutboxState.read(in: $0) } }

  func resend(_ id: ID<OutboxMessage>) async throws {
    let now = clock.now
    try await db.write { try Outbox.resend(id, at: now, in: $0) }
  }

  func save(_ key: Notice.Key, _ channel: Message.Channel, subject: String = "", body: String) async throws {
    let now = clock.now
    try await db.write { try MessageTemplate.save(key, channel, subject: subject, body: body, at: now, in: $0) }
  }
}

final class OutboxClock: Sendable {
  private let moment = Mutex(Day(2026, 3, 2).at(hour: 9))

  var now: Instant { moment.withLock { $0 } }
  func advance(minutes: Int) { moment.withLock { $0 = $0.adding(minutes: minutes) } }
}

/// Keeps what it is given; fails where it is told to.
final class RecordingChannel: MessageChannel {
  private let messages = Mutex<[RenderedMessage]>([])
  private let failure = Mutex<(@Sendable (RenderedMessage) async throws -> Void)?>(nil)

  var sent: [RenderedMessage] { messages.withLock { $0 } }

  /// What happens before a message counts as sent, from now on.
  func meanwhile(_ body: (@Sendable (RenderedMessage) async throws -> Void)?) { failure.withLock { $0 = body } }

  func send(_ message: RenderedMessage) async throws {
    try await failure.withLock { $0 }?(message)
    messages.withLock { $0.append(message) }
  }
}

extension Notice.DossierFacts {
  static let marriage = Notice.DossierFacts(
    code: "000.00.30.H01-260302-0007", procedure: "Đăng ký kết hôn", agency: "UBND phường Mỹ Bình",
    applicant: "Nguyễn Thị Lan")
}

extension Notice {
  /// One of each kind.
  static let examples: [Notice] = [
    .oneTimeCode("408213", validMinutes: 5), .submitted(.marriage),
    .accepted(.marriage, dueAt: Day(2026, 3, 6).at(hour: 17)),
    .refused(.marriage, reason: "Giấy xác nhận tình trạng hôn nhân đã hết hạn"),
    .supplementRequested(.marriage, missing: ["Giấy xác nhận tình trạng hôn nhân", "Bản sao căn cước"]),
    .supplied(.marriage, dueAt: Day(2026, 3, 9).at(hour: 10, minute: 30)), .feeDue(.marriage, amount: 1_250_000),
    .apology(
      .marriage, reason: "chờ xác minh", dueAt: Day(2026, 3, 6).at(hour: 17), newDueAt: Day(2026, 3, 9).at(hour: 17)),
    .redated(
      .marriage, reason: "nghỉ bù", dueAt: Day(2026, 3, 6).at(hour: 17), newDueAt: Day(2026, 3, 9).at(hour: 17)),
    .progress(.marriage, step: "Xác minh nơi cư trú"),
    .resultReady(.marriage, place: "Bộ phận Một cửa UBND phường Mỹ Bình"), .handedOver(.marriage),
    .withdrawn(.marriage), .stopped(.marriage, reason: "Quá 15 ngày làm việc không bổ sung"),
  ]
}
